package org.guildhall.contest.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionCheckTest {

    /** Options are separated by bars; faults are pointer and code. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            QUIZ,   SINGLE,     a|b,                 A,     5,   -,            -
            QUIZ,   SINGLE,     a|b,                 b,     1,   NONE,         -
            QUIZ,   SINGLE,     a|b|c|d|e|f|g|h,     Ｈ,     100, -,            -
            QUIZ,   MULTIPLE,   a|b|c,               'C、A', 5,   HALF,         -
            QUIZ,   MULTIPLE,   a|b|c,               ABC,   5,   PROPORTIONAL, -
            QUIZ,   TRUE_FALSE, -,                   对,     5,   -,            -
            QUIZ,   TRUE_FALSE, 正确|错误,            f,     5,   -,            -
            SURVEY, SINGLE,     a|b,                 -,     -,   -,            -
            SURVEY, MULTIPLE,   a|b,                 '',    -,   NONE,         -
            QUIZ,   SINGLE,     a,                   A,     5,   -,            /options options-number
            QUIZ,   SINGLE,     a|b|c|d|e|f|g|h|i,   A,     5,   -,            /options options-number
            QUIZ,   SINGLE,     a|b|a,               A,     5,   -,            /options/2 duplicate
            QUIZ,   SINGLE,     a||c,                A,     5,   -,            /options/1 required
            QUIZ,   SINGLE,     a|b,                 AB,    5,   -,            /key key-single
            QUIZ,   SINGLE,     a|b,                 C,     5,   -,            /key key-beyond-options
            QUIZ,   SINGLE,     a|b,                 甲,     5,   -,            /key key-letters
            QUIZ,   SINGLE,     a|b,                 -,     5,   -,            /key required
            QUIZ,   MULTIPLE,   a|b,                 AA,    5,   -,            /key key-multiple
            QUIZ,   TRUE_FALSE, 是|否,                对,     5,   -,            /options options-fixed
            QUIZ,   TRUE_FALSE, -,                   C,     5,   -,            /key key-true-false
            QUIZ,   SINGLE,     a|b,                 A,     -,   -,            /points required
            QUIZ,   SINGLE,     a|b,                 A,     0,   -,            /points range
            QUIZ,   SINGLE,     a|b,                 A,     101, -,            /points range
            QUIZ,   SINGLE,     a|b,                 A,     5,   HALF,         /partialCredit partial-credit-kind
            SURVEY, TRUE_FALSE, -,                   -,     -,   -,            /kind not-in-surveys
            SURVEY, SINGLE,     a|b,                 A,     -,   -,            /key not-in-surveys
            SURVEY, SINGLE,     a|b,                 -,     5,   -,            /points not-in-surveys
            SURVEY, MULTIPLE,   a|b,                 -,     -,   HALF,         /partialCredit not-in-surveys
            QUIZ,   -,          a|b,                 A,     5,   -,            /kind required
            """)
    void tellsWhatIsWrong(
            BankPurpose purpose,
            QuestionKind kind,
            String options,
            String key,
            Integer points,
            PartialCredit partialCredit,
            String fault) {
        List<String> choices = options == null ? null : Arrays.asList(options.split("\\|", -1));
        NewQuestion wish = new NewQuestion("安全", kind, "题干", choices, key, points, partialCredit, null);
        assertThat(QuestionCheck.faults(purpose, wish))
                .extracting(error -> error.pointer() + " " + error.code())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE,ｂ,B",
        "MULTIPLE,'d, b，b',BD",
        "MULTIPLE,C/A/B,ABC",
        "TRUE_FALSE,正确,A",
        "TRUE_FALSE,×,B",
        "TRUE_FALSE,true,A"
    })
    void readsAnswersAsPeopleWriteThem(QuestionKind kind, String written, String key) {
        assertThat(AnswerKey.parse(kind, written)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"61,10,10,10,/topic", "10,1001,10,10,/text", "10,10,201,10,/options/0", "10,10,10,2001,/explanation"})
    void boundsTexts(int topic, int text, int option, int explanation, String pointer) {
        NewQuestion wish = new NewQuestion(
                "长".repeat(topic),
                QuestionKind.SINGLE,
                "长".repeat(text),
                List.of("长".repeat(option), "b"),
                "A",
                5,
                null,
                "长".repeat(explanation));
        assertThat(QuestionCheck.faults(BankPurpose.QUIZ, wish))
                .extracting(FieldError::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({"TRUE_FALSE,错,B,2", "SINGLE,A,A,3"})
    void keepsWhatWasAccepted(QuestionKind kind, String written, String key, int options) {
        NewQuestion wish = new NewQuestion(
                "安全", kind, "题干", kind == QuestionKind.SINGLE ? List.of("a", "b", "c") : null, written, 5, null, "");
        Question question = QuestionCheck.accept(new UUID(0, 1), BankPurpose.QUIZ, wish);
        assertThat(question.key()).isEqualTo(key);
        assertThat(question.options()).hasSize(options);
        assertThat(question.partialCredit()).isEqualTo(PartialCredit.NONE);
        assertThat(question.explanation()).isNull();
    }
}
