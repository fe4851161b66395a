package org.guildhall.membership.employer.founding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why no union is founded. */
@Schema(description = "搁置理由：单位已有工会、并非同一单位、暂不具备条件、其他 · why a founding case is dismissed")
enum FoundingDismissal {
    UNION_EXISTS,
    SEVERAL_EMPLOYERS,
    NOT_READY,
    OTHER
}
