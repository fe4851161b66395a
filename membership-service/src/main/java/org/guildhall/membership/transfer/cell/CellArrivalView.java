package org.guildhall.membership.transfer.cell;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "对转移函的决定及回执 · what was decided about a letter, and the receipt for the cell it is from")
record CellArrivalView(
        @Schema(description = "转移函编号 · the letter's id") UUID letterId,

        @Schema(description = "转出的省份（单元） · the cell they come from", examples = "js")
        String fromCell,

        @Schema(description = "姓名，已脱敏 · who it is about, masked")
        String name,

        CellDecision decision,

        @Schema(description = "转入后的会员编号；作废为 null · the member; null when the letter is void") @Nullable UUID memberId,

        Instant decidedAt,

        @Schema(description = "回执，交转出方 · the receipt, to be shown to the cell they come from")
        String receipt) {

    static CellArrivalView of(CellArrival arrival, CellLetter letter) {
        return new CellArrivalView(
                arrival.letterId(),
                arrival.fromCell(),
                letter.person().masked().name(),
                arrival.decision(),
                arrival.memberId(),
                arrival.decidedAt(),
                arrival.receipt());
    }
}
