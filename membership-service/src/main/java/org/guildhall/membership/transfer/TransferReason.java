package org.guildhall.membership.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a member goes to another union. */
@Schema(description = "接转原因：换工作单位、居住地或工作地变动、单位改制重组、班组调整、其他 · why a member goes to another union")
enum TransferReason {
    NEW_EMPLOYER,
    MOVED_AWAY,
    REORGANISATION,
    GROUP_CHANGE,
    OTHER
}
