package org.guildhall.membership.home;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.appointment.PositionView;
import org.guildhall.membership.member.OwnMembership;
import org.jspecify.annotations.Nullable;

/** Who signed in, as far as this service knows them. */
@Schema(description = "登录人：会籍、职务 · who signed in: their membership and positions")
record Me(
        @Schema(description = "令牌的 sub · the subject of the token")
        String subject,

        @Schema(description = "令牌是否含已验证的手机号 · whether the token vouches for a phone number")
        boolean phoneVerified,

        @Schema(description = "登录是否已关联有效会籍 · whether the sign-in is linked to a live membership")
        boolean activated,

        @Schema(description = "是否声明过本人不是会员 · whether they declared to be no member")
        boolean declaredNonMember,

        @Schema(description = "所关联的会籍，可能已终止；未关联为 null · the linked membership, perhaps over") @Nullable OwnMembership membership,

        @Schema(description = "现任职务 · the positions held now")
        List<PositionView> positions) {}
