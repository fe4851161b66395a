package org.guildhall.membership.member.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.member.PeriodReason;

/** Why somebody stays a member without an employer. */
@Schema(description = "保留会籍的原因：退休、失业、单位关闭、长期离岗 · why a membership is retained")
enum RetainReason {
    RETIRED,
    UNEMPLOYED,
    EMPLOYER_CLOSED,
    LONG_LEAVE;

    PeriodReason ofPeriod() {
        return PeriodReason.valueOf(name());
    }
}
