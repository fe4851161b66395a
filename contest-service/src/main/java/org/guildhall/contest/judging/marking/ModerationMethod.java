package org.guildhall.contest.judging.marking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a difference between judges is settled; scoring has the arithmetic. */
@Schema(description = "仲裁方式：拉近到容差内、直接定分、采用某位裁判的评分 · how a difference is settled")
enum ModerationMethod {
    STANDARDISED,
    MANUAL,
    CHOSEN_ASSESSOR
}
