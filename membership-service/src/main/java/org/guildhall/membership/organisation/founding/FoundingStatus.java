package org.guildhall.membership.organisation.founding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "建会申请状态：待审核、已建会、不予建会、已撤回 · where an application to found a union stands")
enum FoundingStatus {
    APPLIED,
    FOUNDED,
    REFUSED,
    WITHDRAWN
}
