package org.guildhall.membership.enrolment.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an application was refused, in the words its applicant reads. */
@Schema(description = "不予入会的理由：非本单位职工、身份不符、信息不全、重复申请、不符合条件、其他 · why an application was refused")
enum RejectionReason {
    NOT_EMPLOYED_HERE("不属于本单位职工"),
    IDENTITY_MISMATCH("身份信息与证件不符"),
    INCOMPLETE("信息填写不完整"),
    DUPLICATE("重复申请"),
    NOT_ELIGIBLE("不符合入会条件"),
    OTHER("其他原因");

    private final String title;

    RejectionReason(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
