package org.guildhall.membership.declaration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "“本人不是会员”的声明，留档不改 · somebody's declaration that they are no member; kept for ever")
record NonMemberDeclaration(
        UUID id,

        @Schema(description = "令牌的 sub · the subject of the person's tokens")
        String subject,

        @Schema(description = "声明时间 · when it was declared") Instant declaredAt) {}
