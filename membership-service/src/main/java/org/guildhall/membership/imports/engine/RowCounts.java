package org.guildhall.membership.imports.engine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows of an import stand how. */
@Schema(name = "ImportCounts", description = "各状态的行数 · how many rows stand how")
record RowCounts(
        @Schema(description = "已读取的行 · rows read so far, without headings and blank ones")
        int rows,

        @Schema(description = "有错误 · rows with errors, which aren't taken")
        int faulty,

        @Schema(description = "可导入但有提示 · rows with a warning, which are taken all the same")
        int warned,

        @Schema(description = "待导入 · rows to be taken") int ready,

        @Schema(description = "与现有记录一致，无须导入 · on record already, as they stand")
        int unchanged,

        @Schema(description = "已导入 · taken, and as they were since")
        int applied,

        @Schema(description = "导入后有变动 · taken, and moved on since")
        int changed,

        @Schema(description = "已撤销 · taken back") int undone) {}
