package org.guildhall.membership.member;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an auditor reads. */
@Schema(name = "AuditRecord", description = "个人信息操作记录 · what an officer did to a member's personal data, when and why")
record AuditRecordView(
        UUID id,
        UUID memberId,
        AuditAct act,

        @Schema(description = "操作人（登录标识） · the officer, as tokens name them")
        String officer,

        String reason,
        Instant happenedAt) {}
