package org.guildhall.contest.judging.stage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a stage stands. */
@Schema(description = "阶段状态：等待、评分中、已排名 · where a stage stands")
public enum StageState {
    /** Comes after a stage that isn't ranked yet. */
    WAITING,
    MARKING,
    RANKED
}
