package org.guildhall.membership.imports.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

/** An import as its officers see it. */
@Schema(name = "Import", description = "一次导入 · a file that is imported")
record ImportView(
        UUID id,
        ImportKind kind,

        @Schema(description = "各行须属于该组织或其下级 · within whose subtree all rows must lie")
        UUID organisationId,

        ImportState state,
        RowCounts counts,

        @Schema(description = "当前步骤处理到的行号 · the last row that was dealt with in the present state")
        int processedUpTo,

        @Schema(description = "未读取的空行数 · blank rows, which mean nothing")
        int blankRows,

        @Schema(description = "未读取的其他工作表数 · sheets beside the first visible one, which weren't read")
        int otherSheets,

        Instant createdAt,

        @Schema(description = "执行时间；未执行为 null · when it was applied") @Nullable Instant appliedAt,

        @Schema(description = "撤销时间；未撤销为 null · when it was undone") @Nullable Instant undoneAt,

        @Schema(description = "此后删除文件内容 · when what stands in the file is removed")
        Instant expiresAt,

        @Schema(description = "文件内容已删除 · whether it was removed")
        boolean contentRemoved,

        @Schema(
                description =
                        "整个文件未导入、中途停止或未能撤销的原因；没有为 null · why all of it was refused, or stopped, or couldn't be undone")
        @Nullable Failure failure,

        @Schema(description = "列标题的错误 · what is wrong with the headings")
        List<FaultView> headingFaults)
        implements Identified {

    @Schema(name = "ImportFailure", description = "原因 · a reason, as a problem document would tell it")
    record Failure(String code, String detail) {}

    @Schema(name = "ImportRowFault", description = "一处错误或提示 · an error, or a warning")
    record FaultView(
            @Schema(description = "列 · column") String column,
            String code,

            @Schema(description = "仅提示，仍会导入 · only a warning: the row is taken all the same")
            boolean warning,

            String detail) {}
}
