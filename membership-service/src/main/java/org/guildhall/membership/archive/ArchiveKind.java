package org.guildhall.membership.archive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "台账类别：职工信息变动、活动、会议纪要、办理手续、合同协议 · what an entry of the archive is about")
enum ArchiveKind {
    WORKER_CHANGE,
    ACTIVITY,
    MINUTES,
    PROCEDURE,
    CONTRACT
}
