package org.guildhall.membership.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "变更类型：成立、更名、信息变更、隶属调整、撤销、合并 · what was changed")
enum OrganisationChangeKind {
    FOUNDED,
    RENAMED,
    CHANGED,
    MOVED,
    CLOSED,
    MERGED
}
