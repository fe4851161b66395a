package org.guildhall.membership.member.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.member.PeriodReason;

/** Why a union expels somebody. */
@Schema(description = "除名的原因：严重违法犯罪受刑事处罚、严重违反工会章程 · why a union expels somebody")
enum ExpulsionReason {
    CRIMINAL_SENTENCE,
    CHARTER_VIOLATION;

    PeriodReason ofPeriod() {
        return PeriodReason.valueOf(name());
    }
}
