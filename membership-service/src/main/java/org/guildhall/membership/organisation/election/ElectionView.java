package org.guildhall.membership.organisation.election;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Election", description = "待换届的工会 · a union whose election is due or overdue")
record ElectionView(
        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union")
        String organisation,

        @Schema(description = "上级工会 · the organisation above") @Nullable UUID parentId,

        @Schema(description = "届期（年） · years of a term") @Nullable Integer termYears,

        LocalDate nextElectionOn,
        ElectionState state) {}
