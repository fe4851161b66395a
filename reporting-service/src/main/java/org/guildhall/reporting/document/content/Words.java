package org.guildhall.reporting.document.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.reporting.document.register.ControlTotal;
import org.guildhall.reporting.document.register.Imprint;
import org.jspecify.annotations.Nullable;

/** The words that stand in every document, in its language. */
public enum Words {
    CHINESE,
    ENGLISH;

    public static Words of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** Those of the two that are of this language. */
    public String say(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }

    /** What a unit is called behind the name of a measure. */
    public String unit(String code) {
        return switch (code) {
            case "PERSONS" -> say("人", "persons");
            case "ORGANISATIONS" -> say("个", "organisations");
            case "ITEMS" -> say("件", "items");
            case "FEN" -> say("元", "yuan");
            case "SHARE" -> say("比率", "ratio");
            default -> code;
        };
    }

    public String withUnit(String title, String unit) {
        return say(title + "（" + unit(unit) + "）", title + " (" + unit(unit) + ")");
    }

    /** What a code of the comparison is called. */
    public String compared(String code) {
        return code.equals("ASKED") ? say("本期", "This time") : say("上年同期", "A year before");
    }

    /** What stands in a cell that has no figure. */
    public String withoutFigure(@Nullable String status) {
        return status == null ? "–" : "(" + status + ")";
    }

    public String figures() {
        return say("数据", "Figures");
    }

    public String about() {
        return say("说明", "About");
    }

    /** What the marks of figures mean, below a table. */
    public String legend(Collection<String> statuses) {
        return statuses.stream().map(status -> meaning(status, "*")).collect(Collectors.joining(say("", " ")));
    }

    /** The same of sheets, whose figures bear no mark: what stands in the column of statuses, a line for each. */
    public List<String> statuses(Collection<String> statuses) {
        return statuses.stream().map(status -> meaning(status, "p")).toList();
    }

    private String meaning(String status, String provisional) {
        return switch (status) {
            case "p" -> provisional + say(" 该期尚未结束，数字还会变化。", " This time isn't over; its figures will change.");
            case "n" -> say("(n) 分母为零，无值。", "(n) A ratio of nothing has no value.");
            case "s" -> say("(s) 因数值过小不予公布。", "(s) Isn't told, since too few are counted.");
            default -> "(" + status + ")";
        };
    }

    /** @param characters such as {@code U+20BB7} */
    public String lacking(String characters) {
        return say(
                "字体中没有下列字符，文中以 □ 代替：" + characters,
                "The fonts lack these characters; a □ stands in their place: " + characters);
    }

    public String page(int page, int of) {
        return say("第 " + page + " 页，共 " + of + " 页", "Page " + page + " of " + of);
    }

    /** What a document is and how to verify it: its footer. */
    public List<String> footer(Content content, Imprint imprint) {
        var facts = content.facts();
        List<String> lines = new ArrayList<>(List.of(
                line("文号", "Number", imprint.number()),
                line("校验码", "Verification code", imprint.code()),
                line("验证网址", "To verify", imprint.address().toString()),
                line("文件", "Document", content.title()),
                line("组织", "Organisation", facts.organisation()),
                line("期间", "Period", facts.period()),
                line("数据截至", "Complete up to", Imprint.told(facts.asOf())),
                line("出具时间", "Issued at", Imprint.told(imprint.issuedAt())),
                line("行数", "Rows", Long.toString(facts.lines()))));
        for (ControlTotal total : facts.totals()) {
            lines.add(
                    line("校验合计 ", "Control total ", total.title(), total.total().toPlainString()));
        }
        content.queries().forEach(query -> lines.add(line("查询", "Query", query)));
        return lines;
    }

    private String line(String chinese, String english, String value) {
        return line(chinese, english, "", value);
    }

    private String line(String chinese, String english, String of, String value) {
        return say(chinese + of + "：", english + of + ": ") + value;
    }
}
