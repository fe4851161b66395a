package org.guildhall.contest.judging.marking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.contest.contest.rules.Criterion;
import org.guildhall.contest.contest.rules.PenaltyRule;
import org.guildhall.contest.contest.rules.StageRules;
import org.guildhall.kit.problem.FieldError;

/** What may stand in a mark sheet, by the rules of its stage. Each fault names its criterion. */
final class MarkRules {

    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,8})(\\.\\d{1,3})?");
    /** What a criterion's code looks like; anything else isn't repeated. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

    private final StageRules rules;

    MarkRules(StageRules rules) {
        this.rules = rules;
    }

    /** What is wrong with marks to be saved; a null clears a mark and is always right. */
    List<FieldError> faults(MarksPatch patch) {
        List<FieldError> faults = new ArrayList<>();
        if (patch.marks() != null) {
            patch.marks().forEach((criterion, mark) -> faults.addAll(faults(criterion, mark)));
        }
        for (int i = 0; patch.penalties() != null && i < patch.penalties().size(); i++) {
            String code = patch.penalties().get(i).code();
            if (rules.penalties().stream().map(PenaltyRule::code).noneMatch(code::equals)) {
                faults.add(new FieldError("/penalties/" + i + "/code", "unknown-penalty"));
            }
        }
        return faults;
    }

    /** The criteria without a mark. */
    List<FieldError> missing(Map<String, String> marks) {
        return rules.leaves()
                .map(Criterion::code)
                .filter(code -> !marks.containsKey(code))
                .map(code -> new FieldError("/marks/" + code, "required"))
                .toList();
    }

    /** What is wrong with a mark of one criterion. */
    List<FieldError> faults(String code, String mark) {
        String pointer = "/marks/" + (CODE.matcher(code).matches() ? code : "?");
        return rules.leaves()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .map(criterion -> faults(pointer, criterion, mark).toList())
                .orElseGet(() -> List.of(new FieldError(pointer, "unknown-criterion")));
    }

    private static Stream<FieldError> faults(String pointer, Criterion criterion, String mark) {
        if (mark == null) {
            return Stream.empty();
        }
        if (!DECIMAL.matcher(mark).matches()) {
            return Stream.of(new FieldError(pointer, "mark-decimal"));
        }
        if (criterion.accepts(new BigDecimal(mark))) {
            return Stream.empty();
        }
        return Stream.of(
                switch (criterion.kind()) {
                    case MEASUREMENT ->
                        new FieldError(
                                pointer,
                                "mark-bounds",
                                criterion.minimum().toPlainString(),
                                criterion.maximum().toPlainString());
                    case JUDGEMENT -> new FieldError(pointer, "mark-judgement");
                    case TIME -> new FieldError(pointer, "mark-time");
                });
    }

    /** A mark as it is kept: the same number is the same text. */
    static String canonical(String mark) {
        BigDecimal stripped = new BigDecimal(mark).stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
