package org.guildhall.membership.imports.engine;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of an import: what becomes of it and why, never what stands there. */
@Schema(name = "ImportRow", description = "导入的一行，不含内容 · a row, without what stands there")
record ImportRowView(
        @Schema(description = "行号，同电子表格 · as spreadsheets count")
        int row,

        RowState state,
        List<ImportView.FaultView> faults,

        @Schema(description = "由此行产生的会员或组织；没有为 null · the member or organisation it made") @Nullable UUID createdId) {}
