package org.guildhall.membership.appointment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.authority.Position;
import org.jspecify.annotations.Nullable;

/** A position somebody holds now. */
@Schema(name = "HeldPosition", description = "现任职务 · a position somebody holds now")
public record PositionView(
        UUID appointmentId,
        Position position,

        @Schema(description = "组织；整个组织体系为 null · null for the whole tree") @Nullable UUID organisationId,

        @Schema(description = "组织名称；整个组织体系为 null · its name; null for the whole tree") @Nullable String organisation,

        Instant from,

        @Schema(description = "届满时间；未定为 null · null while it is open") @Nullable Instant until) {}
