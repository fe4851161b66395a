package org.guildhall.contest.quiz.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** The rules of a single question, for what is sent one by one and for what is imported. Pure. */
final class QuestionCheck {

    static final int LONGEST_TOPIC = 60;
    static final int LONGEST_TEXT = 1_000;
    static final int LONGEST_OPTION = 200;
    static final int LONGEST_EXPLANATION = 2_000;
    static final int FEWEST_OPTIONS = 2;
    static final int MOST_OPTIONS = 8;
    static final int FEWEST_POINTS = 1;
    static final int MOST_POINTS = 100;
    static final List<String> TRUE_FALSE = List.of("正确", "错误");

    private final BankPurpose purpose;
    private final NewQuestion wish;
    private final List<FieldError> faults = new ArrayList<>();

    private QuestionCheck(BankPurpose purpose, NewQuestion wish) {
        this.purpose = purpose;
        this.wish = wish;
    }

    /** What is wrong, by JSON pointer into {@link NewQuestion}; nothing when the question can stand. */
    static List<FieldError> faults(BankPurpose purpose, NewQuestion wish) {
        QuestionCheck check = new QuestionCheck(purpose, wish);
        check.run();
        return check.faults;
    }

    /**
     * The question as it is kept.
     *
     * @throws ProblemException 422 when it can't stand
     */
    static Question accept(UUID id, BankPurpose purpose, NewQuestion wish) {
        List<FieldError> faults = faults(purpose, wish);
        if (!faults.isEmpty()) {
            throw ProblemException.of(422, "question-invalid").withAll(faults);
        }
        return new Question(
                id,
                Objects.requireNonNullElse(wish.topic(), ""),
                wish.kind(),
                wish.text(),
                wish.kind() == QuestionKind.TRUE_FALSE ? TRUE_FALSE : List.copyOf(wish.options()),
                purpose == BankPurpose.SURVEY
                        ? ""
                        : AnswerKey.parse(wish.kind(), wish.key()).orElseThrow(),
                Objects.requireNonNullElse(wish.points(), 0),
                Objects.requireNonNullElse(wish.partialCredit(), PartialCredit.NONE),
                isAbsent(wish.explanation()) ? null : wish.explanation());
    }

    private void run() {
        checkLength("/topic", wish.topic(), purpose == BankPurpose.QUIZ ? 1 : 0, LONGEST_TOPIC);
        checkLength("/text", wish.text(), 1, LONGEST_TEXT);
        checkLength("/explanation", wish.explanation(), 0, LONGEST_EXPLANATION);
        if (wish.kind() == null) {
            fault("/kind", "required");
            return;
        }
        checkOptions();
        if (purpose == BankPurpose.QUIZ) {
            checkKey();
            checkPoints();
        } else {
            checkSurvey();
        }
    }

    private void checkOptions() {
        List<String> options = Objects.requireNonNullElse(wish.options(), List.of());
        if (wish.kind() == QuestionKind.TRUE_FALSE) {
            if (!options.isEmpty() && !options.equals(TRUE_FALSE)) {
                fault("/options", "options-fixed");
            }
            return;
        }
        if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            fault("/options", "options-number", FEWEST_OPTIONS, MOST_OPTIONS);
        }
        for (int i = 0; i < options.size(); i++) {
            String pointer = "/options/" + i;
            checkLength(pointer, options.get(i), 1, LONGEST_OPTION);
            if (!isAbsent(options.get(i)) && options.subList(0, i).contains(options.get(i))) {
                fault(pointer, "duplicate");
            }
        }
    }

    private void checkKey() {
        if (isAbsent(wish.key())) {
            fault("/key", "required");
            return;
        }
        Optional<String> key = AnswerKey.parse(wish.kind(), wish.key());
        if (key.isEmpty()) {
            fault("/key", wish.kind() == QuestionKind.TRUE_FALSE ? "key-true-false" : "key-letters");
            return;
        }
        boolean several = key.get().length() > 1;
        if (wish.kind() != QuestionKind.TRUE_FALSE
                && key.get().charAt(key.get().length() - 1) - 'A'
                        >= Objects.requireNonNullElse(wish.options(), List.of()).size()) {
            fault("/key", "key-beyond-options");
        } else if (wish.kind() == QuestionKind.SINGLE && several) {
            fault("/key", "key-single");
        } else if (wish.kind() == QuestionKind.MULTIPLE && !several) {
            fault("/key", "key-multiple");
        }
    }

    private void checkPoints() {
        if (wish.points() == null) {
            fault("/points", "required");
        } else if (wish.points() < FEWEST_POINTS || wish.points() > MOST_POINTS) {
            fault("/points", "range");
        }
        boolean partial = wish.partialCredit() != null && wish.partialCredit() != PartialCredit.NONE;
        if (partial && wish.kind() != QuestionKind.MULTIPLE) {
            fault("/partialCredit", "partial-credit-kind");
        }
    }

    private void checkSurvey() {
        if (wish.kind() == QuestionKind.TRUE_FALSE) {
            fault("/kind", "not-in-surveys");
        }
        if (!isAbsent(wish.key())) {
            fault("/key", "not-in-surveys");
        }
        if (wish.points() != null) {
            fault("/points", "not-in-surveys");
        }
        if (wish.partialCredit() != null && wish.partialCredit() != PartialCredit.NONE) {
            fault("/partialCredit", "not-in-surveys");
        }
    }

    private void checkLength(String pointer, String text, int least, int most) {
        if (least > 0 && isAbsent(text)) {
            fault(pointer, "required");
        } else if (text != null && text.length() > most) {
            fault(pointer, "length", least, most);
        }
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isBlank();
    }

    private void fault(String pointer, String code, Object... arguments) {
        faults.add(new FieldError(pointer, code, arguments));
    }
}
