package org.guildhall.contest.judging.marking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Penalty", description = "一次违规；同一代码同一次序只扣一次，无论几位裁判记录 · one violation, counted once whoever enters it")
public record Penalty(
        @NotNull @Size(max = 32) @Schema(description = "规则中的违规代码 · code of the penalty in the rules", examples = "safety")
        String code,

        @Pattern(regexp = "[A-Za-z0-9-]{1,16}") @Schema(
                description =
                        "第几次，区分同类违规；不填为 1 · which occurrence, to tell penalties of one kind apart; 1 when left out",
                examples = "1")
        String occurrence) {

    public Penalty {
        occurrence = occurrence == null ? "1" : occurrence;
    }
}
