package org.guildhall.contest.quiz.bank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetWriter;

/** The sheet to fill in, with an example of each kind of question, which can be imported as it is. */
final class ImportTemplate {

    private static final List<Map<ImportColumn, String>> QUIZ = List.of(
            Map.ofEntries(
                    Map.entry(ImportColumn.KIND, "单选"),
                    Map.entry(ImportColumn.TEXT, "我国安全生产工作的方针是（　）。"),
                    Map.entry(ImportColumn.OPTION_A, "安全第一、预防为主、综合治理"),
                    Map.entry(ImportColumn.OPTION_B, "质量第一、用户至上"),
                    Map.entry(ImportColumn.OPTION_C, "生产优先、兼顾安全"),
                    Map.entry(ImportColumn.KEY, "A"),
                    Map.entry(ImportColumn.POINTS, "5"),
                    Map.entry(ImportColumn.EXPLANATION, "《中华人民共和国安全生产法》第三条。"),
                    Map.entry(ImportColumn.TOPIC, "安全生产")),
            Map.ofEntries(
                    Map.entry(ImportColumn.KIND, "多选"),
                    Map.entry(ImportColumn.TEXT, "从业人员在作业过程中应当（　）。"),
                    Map.entry(ImportColumn.OPTION_A, "遵守安全操作规程"),
                    Map.entry(ImportColumn.OPTION_B, "正确佩戴劳动防护用品"),
                    Map.entry(ImportColumn.OPTION_C, "为赶进度拆除防护装置"),
                    Map.entry(ImportColumn.OPTION_D, "发现事故隐患立即报告"),
                    Map.entry(ImportColumn.KEY, "ABD"),
                    Map.entry(ImportColumn.POINTS, "10"),
                    Map.entry(ImportColumn.PARTIAL_CREDIT, "得一半"),
                    Map.entry(ImportColumn.TOPIC, "安全生产")),
            Map.of(
                    ImportColumn.KIND, "判断",
                    ImportColumn.TEXT, "职工有权拒绝违章指挥和强令冒险作业。",
                    ImportColumn.KEY, "对",
                    ImportColumn.POINTS, "5",
                    ImportColumn.TOPIC, "职工权利"));
    private static final List<Map<ImportColumn, String>> SURVEY = List.of(
            Map.of(
                    ImportColumn.KIND, "单选",
                    ImportColumn.TEXT, "您对工会的服务是否满意？",
                    ImportColumn.OPTION_A, "满意",
                    ImportColumn.OPTION_B, "一般",
                    ImportColumn.OPTION_C, "不满意"),
            Map.of(
                    ImportColumn.KIND, "多选",
                    ImportColumn.TEXT, "您希望工会多办哪些事？",
                    ImportColumn.OPTION_A, "技能培训",
                    ImportColumn.OPTION_B, "法律援助",
                    ImportColumn.OPTION_C, "文体活动"));
    private static final List<String> NOTES = List.of(
            "题型：单选、多选、判断；问卷只用单选、多选",
            "选项：2 至 8 个，从选项A起依次填写，不得重复；判断题不填",
            "答案：选项字母，如 A、BD；多选至少两个；判断题填 对 或 错；问卷不填",
            "分值：1 至 100 的整数；问卷不填",
            "漏选计分：仅限多选，填 不得分、得一半 或 按比例，不填为不得分；有错选不得分",
            "单元格请设为文本格式，不要使用公式；示例行可删除");

    private ImportTemplate() {}

    static byte[] of(BankPurpose purpose, SheetFormat format) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.open(format, "题目", output)) {
            for (List<String> row : rows(purpose)) {
                writer.row(row);
            }
            writer.notes("填写说明", NOTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static List<List<String>> rows(BankPurpose purpose) {
        Stream<List<String>> headings = Stream.of(
                Stream.of(ImportColumn.values()).map(ImportColumn::heading).toList());
        Stream<List<String>> examples = (purpose == BankPurpose.SURVEY ? SURVEY : QUIZ)
                .stream()
                        .map(example -> Stream.of(ImportColumn.values())
                                .map(column -> example.getOrDefault(column, ""))
                                .toList());
        return Stream.concat(headings, examples).toList();
    }
}
