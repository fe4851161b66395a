package org.guildhall.membership.employer.founding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "建会线索状态：待办、已建会、已搁置 · where a founding case stands")
enum FoundingCaseStatus {
    OPEN,
    FOUNDED,
    DISMISSED
}
