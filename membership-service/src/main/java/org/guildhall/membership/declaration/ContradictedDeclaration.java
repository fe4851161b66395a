package org.guildhall.membership.declaration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "与事实不符的声明：声明不是会员，其登录却关联着会籍 · a declaration that a linked membership contradicts")
record ContradictedDeclaration(
        UUID id,

        @Schema(description = "令牌的 sub · the subject of the person's tokens")
        String subject,

        @Schema(description = "声明时间 · when it was declared") Instant declaredAt,

        @Schema(description = "所关联的会籍 · the membership found")
        UUID memberId,

        @Schema(description = "会籍所在工会 · union of the membership")
        UUID organisationId,

        @Schema(description = "工会名称 · its name") String organisation) {}
