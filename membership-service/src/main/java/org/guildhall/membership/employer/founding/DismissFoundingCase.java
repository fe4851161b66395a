package org.guildhall.membership.employer.founding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "搁置 · why no union is founded")
record DismissFoundingCase(
        @NotNull FoundingDismissal reason,

        @Size(max = 200) @Schema(description = "补充说明 · a note") @Nullable String note) {}
