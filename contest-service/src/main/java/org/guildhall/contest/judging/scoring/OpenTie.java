package org.guildhall.contest.judging.scoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Entries that nothing separates, across a line that matters. As long as there is one, nothing is published.
 *
 * @param line what lies between them
 * @param after the last rank before the line
 * @param codes the entries, in alphabetical order
 */
@Schema(description = "跨越界线的未决并列 · an undecided tie across a line")
public record OpenTie(Line line, int after, List<String> codes) {

    /** What can lie between two ranks. */
    @Schema(name = "TieLine", description = "界线：奖牌、奖项、晋级名额、候补次序 · what lies between two ranks")
    public enum Line {
        MEDAL,
        PRIZE,
        QUOTA,
        /** The order in which those who wait go on. */
        WAITLIST
    }
}
