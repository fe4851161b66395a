package org.guildhall.contest.recognition.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "奖牌：金、银、铜 · medal")
enum PolicyMedal {
    GOLD,
    SILVER,
    BRONZE
}
