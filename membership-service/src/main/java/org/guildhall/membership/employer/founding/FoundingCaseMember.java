package org.guildhall.membership.employer.founding;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "建会线索中的会员，姓名脱敏 · a member of a founding case, the name masked")
record FoundingCaseMember(
        UUID memberId,

        @Schema(description = "姓名，脱敏 · the name, masked", examples = "王**")
        String name) {}
