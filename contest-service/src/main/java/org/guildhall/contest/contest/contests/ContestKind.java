package org.guildhall.contest.contest.contests;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is contested. */
@Schema(description = "种类：技能竞赛、工匠选树 · competition of skills, or selection of craftsmen")
public enum ContestKind {
    COMPETITION,
    /** Nominations instead of entries (工匠选树); the rest is the same. */
    SELECTION
}
