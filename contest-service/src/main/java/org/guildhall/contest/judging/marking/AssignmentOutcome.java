package org.guildhall.contest.judging.marking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "分派结果 · what was assigned")
record AssignmentOutcome(@Schema(description = "新分派的评分表数") int assigned) {}
