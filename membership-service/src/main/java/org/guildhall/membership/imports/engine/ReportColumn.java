package org.guildhall.membership.imports.engine;

import java.util.List;
import org.guildhall.kit.sheet.SheetColumn;

/** The column that we add to a file that is given back; when it comes again it says nothing. */
enum ReportColumn implements SheetColumn {
    REPORT;

    @Override
    public String heading() {
        return "导入结果";
    }

    @Override
    public List<String> aliases() {
        return List.of();
    }
}
