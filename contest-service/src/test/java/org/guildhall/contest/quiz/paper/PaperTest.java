package org.guildhall.contest.quiz.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.quiz.bank.PartialCredit;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.contest.quiz.bank.QuestionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTest {

    private static Paper.Item item(
            QuestionKind kind, int options, String key, PartialCredit credit, int points, String letters) {
        List<String> texts = List.of("一", "二", "三", "四", "五", "六", "七", "八").subList(0, options);
        Question question = new Question(UUID.randomUUID(), "安全", kind, "?", texts, key, 0, credit, null);
        return new Paper.Item(question, points, letters);
    }

    /** Who finds some of the right options and no wrong one gets what the rule says, cut to two decimals. */
    @ParameterizedTest
    @CsvSource({
        "SINGLE,   B,   NONE,         10, B,    10.00",
        "SINGLE,   B,   NONE,         10, A,     0.00",
        "SINGLE,   B,   HALF,         10, A,     0.00",
        "MULTIPLE, ABC, NONE,         10, ABC,  10.00",
        "MULTIPLE, ABC, NONE,         10, AB,    0.00",
        "MULTIPLE, ABC, HALF,          5, AB,    2.50",
        "MULTIPLE, ABC, HALF,          5, C,     2.50",
        "MULTIPLE, ABC, HALF,          5, ABD,   0.00",
        "MULTIPLE, ABC, PROPORTIONAL, 10, A,     3.33",
        "MULTIPLE, ABC, PROPORTIONAL, 10, AC,    6.66",
        "MULTIPLE, ABC, PROPORTIONAL, 10, ABC,  10.00",
        "MULTIPLE, ABC, PROPORTIONAL, 10, ABCD,  0.00",
        "MULTIPLE, ABC, PROPORTIONAL, 10, ,      0.00",
    })
    void partialCreditIsWhatTheRuleSays(
            QuestionKind kind, String key, PartialCredit credit, int points, String answer, String earned) {
        assertThat(item(kind, 4, key, credit, points, "ABCD").pointsFor(answer)).isEqualTo(earned);
    }

    /** A single choice with HALF must never pay for a wrong letter; nor does the order of options change what is earned. */
    @ParameterizedTest
    @CsvSource({"ABCD, AC, AC", "CABD, AC, AB", "DCBA, AC, BD", "BDCA, AC, CD"})
    void shuffledOptionsTakeTheirKeyWithThem(String letters, String key, String shown) {
        Paper.Item item = item(QuestionKind.MULTIPLE, 4, key, PartialCredit.NONE, 4, letters);
        assertThat(item.key()).isEqualTo(shown);
        assertThat(item.pointsFor(shown)).isEqualTo("4.00");
        List<String> right = shown.chars()
                .mapToObj(letter -> item.options().get(letter - 'A'))
                .sorted()
                .toList();
        assertThat(right).isEqualTo(List.of("一", "三"));
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, A, true", "SINGLE, AB, false", "SINGLE, E, false", "MULTIPLE, BD, true", "MULTIPLE, DB, false",
        "MULTIPLE, BB, false", "MULTIPLE, ABCD, true", "MULTIPLE, ABE, false", "TRUE_FALSE, B, true",
                "TRUE_FALSE, C, false",
    })
    void answersNameOptionsOnceAndInOrder(QuestionKind kind, String answer, boolean admitted) {
        int options = kind == QuestionKind.TRUE_FALSE ? 2 : 4;
        Paper.Item item = item(kind, options, "A", PartialCredit.NONE, 1, "ABCD".substring(0, options));
        assertThat(item.admits(answer)).isEqualTo(admitted);
    }

    @Test
    void scoreIsTheSumAndSkippedQuestionsEarnNothing() {
        Paper paper = new Paper(List.of(
                item(QuestionKind.SINGLE, 4, "A", PartialCredit.NONE, 10, "ABCD"),
                item(QuestionKind.MULTIPLE, 4, "ABC", PartialCredit.PROPORTIONAL, 10, "ABCD"),
                item(QuestionKind.TRUE_FALSE, 2, "B", PartialCredit.NONE, 5, "AB")));
        assertThat(paper.score(Map.of(1, "A", 2, "AB"))).isEqualTo("16.66");
        assertThat(paper.score(Map.of())).isEqualTo("0.00");
    }
}
