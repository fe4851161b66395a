package org.guildhall.membership.imports.engine;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an auditor reads of imports. */
@Schema(name = "ImportRecord", description = "导入操作记录 · who had a file checked or got it back, and when")
record ImportRecordView(
        UUID id,
        UUID importId,
        UUID organisationId,
        ImportAct act,

        @Schema(description = "操作人（登录标识） · the officer, as tokens name them")
        String officer,

        @Schema(description = "检查的行数；取回文件为 null · how many rows were checked; null of a file that was given back")
        @Nullable Integer rows,

        @Schema(
                description =
                        "其中告知已有记录（在其他组织或正在申请）的行数；取回文件为 null · of how many it was told that their person is on record"
                                + " elsewhere; null of a file that was given back")
        @Nullable Integer elsewhere,

        Instant happenedAt) {}
