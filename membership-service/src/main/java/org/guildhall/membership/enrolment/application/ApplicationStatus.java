package org.guildhall.membership.enrolment.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an application stands: {@code APPLIED → CONFIRMED | REJECTED | WITHDRAWN}, and no further. */
@Schema(description = "申请状态：待审核、已确认、不予入会、已撤回 · where an application stands")
public enum ApplicationStatus {
    APPLIED,
    CONFIRMED,
    REJECTED,
    WITHDRAWN
}
