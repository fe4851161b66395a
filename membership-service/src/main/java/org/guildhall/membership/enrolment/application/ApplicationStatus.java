package org.guildhall.membership.enrolment.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an application stands: {@code APPLIED | HELD → CONFIRMED | REJECTED | WITHDRAWN}, and no further. */
@Schema(
        description =
                "申请状态：待审核、已确认、不予入会、已撤回、待核对身份（仅工作人员可见） · where an application stands; HELD is shown to officers alone")
public enum ApplicationStatus {
    APPLIED,
    CONFIRMED,
    REJECTED,
    WITHDRAWN,
    /** The document is of somebody who is a member or has applied, the mobile number isn't: an officer looks at the document. */
    HELD
}
