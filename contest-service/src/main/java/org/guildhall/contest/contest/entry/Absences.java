package org.guildhall.contest.contest.entry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "批量记缺席的结果 · how many were marked absent")
record Absences(@Schema(description = "记为缺席的报名数") int absent) {}
