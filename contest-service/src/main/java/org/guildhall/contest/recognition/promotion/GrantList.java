package org.guildhall.contest.recognition.promotion;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "要一并批准的建议 · proposals to be granted together")
record GrantList(
        @NotEmpty @Size(max = 200) @Schema(description = "建议的编号，至多 200 个 · ids of proposals, 200 at most")
        List<@NotNull UUID> ids) {}
