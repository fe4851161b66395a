package org.guildhall.membership.organisation.founding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "不予建会 · why no union is founded")
record RefuseFounding(
        @NotNull FoundingRefusal reason,

        @Size(max = 200) @Schema(description = "补充说明，申请人可见 · a note the applicant reads") @Nullable String note) {}
