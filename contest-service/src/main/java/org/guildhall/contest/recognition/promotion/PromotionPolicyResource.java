package org.guildhall.contest.recognition.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/promotion-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "晋级 · promotions",
        description = "竞赛结果转化为技能等级、补贴与津贴：政策、建议、批准、发放。"
                + "Results turned into skill levels, subsidies and allowances: policies, proposals, grants, payments.")
class PromotionPolicyResource {

    private final PromotionPolicyService service;

    PromotionPolicyResource(PromotionPolicyService service) {
        this.service = service;
    }

    @POST
    @Creates("/promotion-policies/{id}")
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "writePromotionPolicy",
            summary = "发布晋级政策 · write a promotion policy",
            description = "每次发布是一个新版本，自指定日期起在该工会及其下级执行；相互矛盾的行会被拒绝并指出位置。上级的规定优先；" + "下级只能在上级允许的上限内增加，基层工会和小组不能单独制定。"
                    + "Each is a new version, in force for the union and those below it from its day; lines that contradict"
                    + " each other are refused, named. Rules from above come first; those below may add within the caps from"
                    + " above, grassroots unions and groups can't have their own.")
    public PromotionPolicyView write(@NotNull @Valid NewPromotionPolicy wish) {
        return service.write(wish);
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listPromotionPolicies",
            summary = "晋级政策列表 · list the versions of a promotion policy",
            description = "该工会的各个版本，新的在前。Versions of this union's, newest first.")
    public Page<PromotionPolicyView> list(
            @Parameter(description = "工会 · whose policy", required = true) @QueryParam("organisation")
                    UUID organisation,
            @BeanParam PageQuery page) {
        return service.list(organisation, page);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(
            operationId = "getPromotionPolicy",
            summary = "查看晋级政策 · read a promotion policy",
            description = "一个版本的全部内容；版本保存后不再更改。All of a version, which never changes.")
    public PromotionPolicyView read(@PathParam("id") UUID id) {
        return service.read(id);
    }
}
