package org.guildhall.membership.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an organisation is closed, or merges into another one. */
@Schema(description = "撤销或合并的理由：单位终止、单位合并、区划调整、重复建立、无会员、误建、其他 · why an organisation is closed or merges")
enum ClosingReason {
    EMPLOYER_ENDED,
    EMPLOYERS_MERGED,
    AREA_CHANGED,
    DUPLICATE,
    NO_MEMBERS,
    FOUNDED_IN_ERROR,
    OTHER
}
