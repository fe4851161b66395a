package org.guildhall.membership.transfer.cell;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What officers say about a letter of another cell. */
final class CellLetterRequests {

    /** A history of hundreds of periods has room in it. */
    private static final int LONGEST = 60_000;

    private CellLetterRequests() {}

    @Schema(name = "NewCellArrival", description = "接收跨省转入 · a member to be taken in by a letter of another cell")
    record NewCellArrival(
            @Schema(description = "转移函原文 · the letter, as the other cell gave it") @NotBlank @Size(max = LONGEST) String letter,

            @Schema(description = "转入工会 · the union they go to") @NotNull UUID organisationId) {}

    @Schema(name = "VoidCellLetter", description = "作废转移函 · a letter to be made void")
    record VoidCellLetter(
            @Schema(description = "转移函原文 · the letter, as the other cell gave it") @NotBlank @Size(max = LONGEST) String letter) {}
}
