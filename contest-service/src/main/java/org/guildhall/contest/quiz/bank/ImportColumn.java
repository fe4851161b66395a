package org.guildhall.contest.quiz.bank;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.kit.sheet.SheetColumn;

/** A column of an import: its heading in the template, and what else it may be called. */
enum ImportColumn implements SheetColumn {
    KIND("题型", "/kind", "kind", "type", "试题类型"),
    TEXT("题干", "/text", "question", "text", "题目", "试题"),
    OPTION_A("选项A", "/options/0", "optiona", "a"),
    OPTION_B("选项B", "/options/1", "optionb", "b"),
    OPTION_C("选项C", "/options/2", "optionc", "c"),
    OPTION_D("选项D", "/options/3", "optiond", "d"),
    OPTION_E("选项E", "/options/4", "optione", "e"),
    OPTION_F("选项F", "/options/5", "optionf", "f"),
    OPTION_G("选项G", "/options/6", "optiong", "g"),
    OPTION_H("选项H", "/options/7", "optionh", "h"),
    KEY("答案", "/key", "key", "answer", "正确答案"),
    POINTS("分值", "/points", "points", "score", "分数"),
    PARTIAL_CREDIT("漏选计分", "/partialCredit", "partialcredit", "漏选得分"),
    EXPLANATION("解析", "/explanation", "explanation", "答案解析"),
    TOPIC("主题", "/topic", "topic", "知识点");

    private static final List<ImportColumn> OPTIONS =
            Stream.of(values()).filter(ImportColumn::isOption).toList();

    private final String heading;
    private final String pointer;
    private final List<String> aliases;

    ImportColumn(String heading, String pointer, String... aliases) {
        this.heading = heading;
        this.pointer = pointer;
        this.aliases = List.of(aliases);
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    boolean isOption() {
        return pointer.startsWith("/options/");
    }

    /** Those without which a question can't be told. */
    static Set<ImportColumn> required(BankPurpose purpose) {
        Set<ImportColumn> required = EnumSet.of(KIND, TEXT, OPTION_A, OPTION_B);
        if (purpose == BankPurpose.QUIZ) {
            required.addAll(EnumSet.of(KEY, POINTS, TOPIC));
        }
        return required;
    }

    /** The columns of options, A first. */
    static List<ImportColumn> options() {
        return OPTIONS;
    }

    /** The column a fault of {@link QuestionCheck} belongs to; those of all options are told at the first. */
    static ImportColumn ofPointer(String faulty) {
        return Stream.of(values())
                .filter(column -> column.pointer.equals(faulty))
                .findFirst()
                .orElse(OPTION_A);
    }
}
