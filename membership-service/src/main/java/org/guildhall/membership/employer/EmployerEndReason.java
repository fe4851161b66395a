package org.guildhall.membership.employer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an employer leaves the register. */
@Schema(description = "注销登记的理由：单位注销、吊销、合并、迁出、误登、其他 · why an employer leaves the register")
enum EmployerEndReason {
    DISSOLVED,
    LICENCE_REVOKED,
    MERGED,
    MOVED_AWAY,
    REGISTERED_IN_ERROR,
    OTHER
}
