package org.guildhall.membership.transfer.cell;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a member goes to another cell. */
@Schema(description = "跨省接转原因：换工作单位、居住地或工作地变动、其他 · why a member goes to another cell")
enum CellReleaseReason {
    NEW_EMPLOYER,
    MOVED_AWAY,
    OTHER
}
