package org.guildhall.contest.outcome.objection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done about an upheld objection; each is carried out by a re-marking set that refers to it. */
@Schema(description = "补救：重新评分、重新排名、恢复资格 · what is done about an upheld objection")
enum Remedy {
    RE_SCORE,
    RE_RANK,
    REINSTATE
}
