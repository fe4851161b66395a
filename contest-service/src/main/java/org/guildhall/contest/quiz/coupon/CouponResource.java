package org.guildhall.contest.quiz.coupon;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Idempotent;

@Path("/coupons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "奖券 · coupons",
        description = "限量奖的奖券：会员在手机上出示，工作人员扫码兑换一次。"
                + "Coupons of limited awards: shown on the member's phone, redeemed once by an officer's scan.")
class CouponResource {

    @Schema(description = "扫到的兑换码 · the code that was scanned or typed")
    record ScannedCoupon(
            @Schema(
                    description = "兑换码；空格、连字符与小写均可 · spaces, hyphens and small letters do no harm",
                    examples = "7KQ2-M9XP-A4TR-C8WD")
            @NotBlank @Size(max = 40) String code) {}

    private final CouponService coupons;

    CouponResource(CouponService coupons) {
        this.coupons = coupons;
    }

    @GET
    @Path("mine")
    @SignedIn
    @Operation(
            operationId = "listMyCoupons",
            summary = "我的奖券 · list my coupons",
            description = "新的在前，含兑换码。Newest first, with their codes.")
    public Page<CouponView> mine(@BeanParam PageQuery page) {
        return coupons.mine(page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("redemptions")
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "redeemCoupon",
            summary = "扫码兑换 · redeem a coupon",
            description = "每张只兑换一次；重复兑换得到首次兑换的时间。Once; a second time is told when the first one was.")
    public Redemption redeem(@NotNull @Valid ScannedCoupon scanned) {
        return coupons.redeem(scanned.code());
    }
}
