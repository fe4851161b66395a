package org.guildhall.contest.recognition.promotion;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guildhall.kit.sheet.SheetTexts;
import org.jspecify.annotations.Nullable;

/**
 * Writes payments as rows of a workbook, a new sheet when one is full, and at the end what proves that nothing was cut: the
 * number of rows and their sum.
 */
final class SubsidySheet implements AutoCloseable {

    /** Of the 1,048,576 rows a sheet can have. */
    private static final int ROWS_PER_SHEET = 1_000_000;

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final String[] HEADINGS = {
        "发放编号", "会员编号", "会员所在工会", "竞赛", "职业（工种）", "种类", "等级", "应发月份", "金额（元）", "状态"
    };
    private static final Map<String, String> TEXTS = Map.of(
            "PROMOTION", "晋级补贴",
            "ALLOWANCE", "月度津贴",
            "APPRENTICE", "学徒工",
            "JUNIOR", "初级工",
            "INTERMEDIATE", "中级工",
            "SENIOR", "高级工",
            "TECHNICIAN", "技师",
            "SENIOR_TECHNICIAN", "高级技师",
            "SPECIAL_TECHNICIAN", "特级技师",
            "CHIEF_TECHNICIAN", "首席技师");

    private final Workbook workbook;
    private Worksheet sheet;
    private int line;
    private long rows;
    private long fen;

    SubsidySheet(OutputStream output) {
        workbook = new Workbook(output, "Guildhall", "1.0");
        begin();
    }

    private void begin() {
        sheet = workbook.newWorksheet("补贴发放表" + (rows / ROWS_PER_SHEET + 1));
        for (int column = 0; column < HEADINGS.length; column++) {
            sheet.value(0, column, HEADINGS[column]);
        }
        line = 1;
    }

    void add(ResultSet row) throws SQLException, IOException {
        if (line > ROWS_PER_SHEET) {
            sheet.finish();
            begin();
        }
        sheet.value(line, 0, row.getString("id"));
        sheet.value(line, 1, row.getString("member_id"));
        sheet.value(line, 2, safe(row.getString("member_organisation")));
        sheet.value(line, 3, safe(row.getString("contest")));
        sheet.value(line, 4, safe(row.getString("trade")));
        sheet.value(line, 5, text(row.getString("kind")));
        sheet.value(line, 6, text(row.getString("level")));
        sheet.value(
                line,
                7,
                YearMonth.from(row.getObject("due_month", LocalDate.class)).toString());
        sheet.value(line, 8, yuan(row.getLong("amount")));
        sheet.value(line, 9, row.getObject("paid_at") == null ? "待发" : "已发");
        fen += row.getLong("amount");
        rows++;
        if (line++ % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    /** The footer, below the last row. */
    void finish(Instant asOf, SubsidyFilter filter) {
        line++;
        footer("行数", rows);
        footer("合计（元）", yuan(fen));
        sheet.value(line, 0, "数据截至");
        sheet.value(line++, 1, asOf.toString());
        sheet.value(line, 0, "查询条件");
        sheet.value(
                line,
                1,
                "organisation=%s month=%s state=%s".formatted(filter.organisation(), filter.month(), filter.state()));
    }

    private void footer(String what, Number value) {
        sheet.value(line, 0, what);
        sheet.value(line++, 1, value);
    }

    private static String text(String code) {
        return code == null ? "" : TEXTS.getOrDefault(code, code);
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    private static String safe(@Nullable String text) {
        return text == null ? "" : SheetTexts.literal(text);
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
