package org.guildhall.membership.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.transfer.Transfer.Answer;
import org.jspecify.annotations.Nullable;

/** A transfer as both sides and the member see it. */
@Schema(name = "Transfer", description = "会籍接转 · a member's transfer from one union to another")
record TransferView(
        UUID id,
        UUID memberId,

        @Schema(description = "姓名，已脱敏 · the member's name, masked", examples = "王**")
        String name,

        @Schema(description = "转出工会 · the union that is left")
        UUID fromOrganisationId,

        @Schema(description = "转出工会名称 · its name") String fromOrganisation,

        @Schema(description = "转入工会 · the union they go to") UUID toOrganisationId,

        @Schema(description = "转入工会名称 · its name") String toOrganisation,

        TransferState state,

        @Schema(description = "由哪一方申请 · who asked") TransferParty askedBy,

        TransferReason reason,
        Instant askedAt,

        @Schema(description = "转出工会同意的时间 · when the union that is left agreed") @Nullable Instant releasedAt,

        @Schema(description = "转出方逾期未答复，视为同意 · the union that is left let its days pass")
        boolean releaseDeemed,

        @Schema(description = "转入、不予接转或撤销的时间 · when it was accepted, refused or cancelled") @Nullable Instant decidedAt,

        @Schema(description = "转入方逾期未答复，视为同意 · the union they go to let its days pass")
        boolean acceptanceDeemed,

        @Schema(description = "不予接转的理由 · why it was refused") @Nullable TransferRefusal refusal,

        @Schema(description = "撤销的原因 · why it was cancelled") @Nullable TransferCancellation cancellation,

        @Schema(
                description =
                        "当前一方答复的最后一天；已办结为 null · last day to answer for the side whose turn it is; null when it is over")
        @Nullable LocalDate dueOn) {

    /** @param unions the names of the organisations */
    static TransferView of(Transfer transfer, String name, Map<UUID, String> unions) {
        Answer release = transfer.release();
        Answer decision = transfer.decision();
        return new TransferView(
                transfer.id(),
                transfer.memberId(),
                name,
                transfer.fromOrganisationId(),
                unions.get(transfer.fromOrganisationId()),
                transfer.toOrganisationId(),
                unions.get(transfer.toOrganisationId()),
                transfer.state(),
                transfer.asking().party(),
                transfer.asking().reason(),
                transfer.asking().at(),
                release == null ? null : release.at(),
                release != null && release.isDeemed(),
                decision == null ? null : decision.at(),
                transfer.state() == TransferState.ACCEPTED && decision.isDeemed(),
                transfer.refusal(),
                transfer.cancellation(),
                transfer.term() == null ? null : transfer.term().dueOn());
    }
}
