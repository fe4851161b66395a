package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.rules.PrizeClass;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a ranking.
 *
 * @param rank standard competition ranking; null for guests
 * @param beside of a guest: the rank it would have
 * @param total to the stage's decimals
 * @param penalties how many causes count
 * @param deducted points they cost, capped
 * @param complete whether every sheet has every mark
 * @param tied whether others have the same rank and nothing decided that they share it
 * @param ties steps of the tie chain this entry went through
 * @param advances null on the last stage
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "排名中的一项 · an entry in a ranking")
public record RankedEntry(
        String code,
        boolean guest,
        @Nullable Integer rank,
        @Nullable Integer beside,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal total,
        List<ComponentMark> components,
        int penalties,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal deducted,
        boolean complete,
        boolean tied,
        List<TieStep> ties,
        @Nullable Medal medal,
        @Nullable PrizeClass prize,
        @Nullable Advancement advances) {

    /**
     * What a component came to.
     *
     * @param mark on the stage's scale, to the stage's decimals
     */
    @Schema(description = "一个部分的成绩，按本阶段满分折算 · mark of a component on the stage scale")
    public record ComponentMark(
            String code,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal mark) {}
}
