package org.guildhall.membership.organisation.founding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "不予建会的理由：单位已有工会、不属本会管辖、人数不足、材料不全、其他 · why a union was not founded")
enum FoundingRefusal {
    UNION_EXISTS,
    NOT_HERE,
    TOO_FEW,
    INCOMPLETE,
    OTHER
}
