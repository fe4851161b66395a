package org.guildhall.membership.employer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "用人单位变更类型：登记、变更、注销 · what was changed of an employer")
enum EmployerChangeKind {
    REGISTERED,
    CHANGED,
    CLOSED
}
