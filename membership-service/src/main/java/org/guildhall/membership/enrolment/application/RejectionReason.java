package org.guildhall.membership.enrolment.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an application was refused. */
@Schema(description = "不予入会的理由：非本单位职工、身份不符、信息不全、重复申请、不符合条件、其他 · why an application was refused")
enum RejectionReason {
    NOT_EMPLOYED_HERE,
    IDENTITY_MISMATCH,
    INCOMPLETE,
    DUPLICATE,
    NOT_ELIGIBLE,
    OTHER
}
