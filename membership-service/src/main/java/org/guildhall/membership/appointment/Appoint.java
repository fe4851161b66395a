package org.guildhall.membership.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.authority.Position;
import org.jspecify.annotations.Nullable;

@Schema(description = "任职 · whom to appoint to what")
record Appoint(
        @NotBlank @Size(max = 200) @Schema(description = "令牌的 sub · the subject of the person's tokens")
        String subject,

        @NotNull Position position,

        @Schema(description = "组织；空为整个组织体系 · over which subtree, none for the whole tree") @Nullable UUID organisationId,

        @Schema(description = "起始时间，默认现在 · from when on, now unless told") @Nullable Instant from,

        @Schema(description = "届满时间 · until when, open unless told") @Nullable Instant until) {}
