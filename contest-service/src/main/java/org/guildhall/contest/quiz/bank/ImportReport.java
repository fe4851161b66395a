package org.guildhall.contest.quiz.bank;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "导入结果 · what became of an import")
record ImportReport(
        @Schema(description = "仅检查，未导入 · only checked") boolean dryRun,

        @Schema(description = "文件中的题数 · questions in the file")
        int rows,

        @Schema(description = "导入的题数；全部或没有 · all of them or none")
        int imported,

        @Schema(description = "未读取的空行数 · blank rows before and between the others, which mean nothing")
        int blankRows,

        @Schema(description = "未读取的其他工作表数，含隐藏的 · sheets beside the first visible one, which weren't read")
        int otherSheets,

        @Schema(description = "错误总数 · how many faults there are")
        int faults,

        @Schema(description = "错误，至多 200 条 · the first 200 faults")
        List<Fault> errors) {

    @Schema(name = "ImportFault", description = "文件中的一处错误 · a fault in the file")
    record Fault(
            @Schema(description = "行号，同电子表格 · as spreadsheets count")
            int row,

            @Schema(description = "列 · column") String column,
            String code,
            String detail) {}
}
