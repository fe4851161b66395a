package org.guildhall.contest.recognition.promotion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Finds what is wrong with the lines of a policy, each with its place: a policy must answer every case, and with one answer. */
final class PolicyCheck {

    private final List<PolicyLine> lines;
    private final List<FieldError> errors = new ArrayList<>();

    private PolicyCheck(List<PolicyLine> lines) {
        this.lines = lines;
    }

    /** @throws ProblemException 422 {@code policy-invalid} that names all the places */
    static void require(List<PolicyLine> lines) {
        List<FieldError> errors = new PolicyCheck(lines).errors();
        if (!errors.isEmpty()) {
            throw ProblemException.of(422, "policy-invalid").withAll(errors);
        }
    }

    private List<FieldError> errors() {
        for (int i = 0; i < lines.size(); i++) {
            checkConditions(i, lines.get(i));
            checkEffect(i, lines.get(i));
        }
        for (int i = 0; errors.isEmpty() && i < lines.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (contradict(lines.get(earlier), lines.get(i))) {
                    errors.add(new FieldError("/lines/" + i, "lines-contradict", earlier));
                }
            }
        }
        return errors;
    }

    private void checkConditions(int i, PolicyLine line) {
        demand(
                i,
                "toRank",
                "rank-order",
                line.fromRank() == null || line.toRank() == null || line.fromRank() <= line.toRank());
        demand(i, "unassessed", "without-present-levels", line.unassessed() == null || line.presentLevels() != null);
        if (line.from() == LineSource.ASSESSMENT) {
            checkAssessment(i, line);
        }
    }

    /** An assessment has no rank, and what it attains is the level itself. */
    private void checkAssessment(int i, PolicyLine line) {
        demand(i, "kind", "not-for-this-source", line.kind() != LineKind.ALLOWANCE);
        forContests(i, "contestClasses", line.contestClasses());
        forContests(i, "fromRank", line.fromRank());
        forContests(i, "toRank", line.toRank());
        forContests(i, "topShare", line.topShare());
        forContests(i, "medal", line.medal());
        forContests(i, "raise", line.raise());
    }

    private void forContests(int i, String field, Object value) {
        demand(i, field, "not-for-this-source", value == null);
    }

    private void checkEffect(int i, PolicyLine line) {
        switch (line.kind()) {
            case PROMOTION -> checkPromotion(i, line);
            case ALLOWANCE -> {
                demand(i, "monthly", "required", line.monthly() != null);
                demand(i, "months", "required", line.months() != null);
                absent(i, "level", line.level());
                absent(i, "raise", line.raise());
                absent(i, "cap", line.cap());
                absent(i, "subsidy", line.subsidy());
            }
            case WAGE_LINK -> {
                demand(i, "level", "required", line.level() != null);
                demand(i, "monthly", "required", line.monthly() != null);
                absent(i, "months", line.months());
                absent(i, "raise", line.raise());
                absent(i, "cap", line.cap());
                absent(i, "subsidy", line.subsidy());
            }
        }
    }

    private void checkPromotion(int i, PolicyLine line) {
        demand(i, "level", "level-or-raise", (line.level() == null) != (line.raise() == null));
        demand(i, "cap", "without-raise", line.cap() == null || line.raise() != null);
        absent(i, "monthly", line.monthly());
        absent(i, "months", line.months());
        boolean lifts = line.presentLevels() == null
                || line.level() == null && line.raise() == null
                || line.presentLevels().stream()
                        .allMatch(level -> line.promotes(level).isPresent());
        demand(i, "presentLevels", "not-above-present", lifts);
    }

    /** Two lines of a kind that the same member could fulfil with the same result. Wages and assessments depend on the level, too. */
    private static boolean contradict(PolicyLine one, PolicyLine other) {
        boolean byLevel = one.kind() == LineKind.WAGE_LINK || one.from() == LineSource.ASSESSMENT;
        return one.kind() == other.kind()
                && one.from() == other.from()
                && (!byLevel || one.level() == other.level())
                && meet(one.contestClasses(), other.contestClasses())
                && meet(one.trades(), other.trades())
                && ranksMeet(one, other)
                && (one.medal() == null || other.medal() == null || one.medal() == other.medal())
                && levelsMeet(one, other);
    }

    private static boolean meet(Set<?> one, Set<?> other) {
        return one == null || other == null || !Collections.disjoint(one, other);
    }

    /** Shares are of any number of starters, so only ranks keep two lines apart. */
    private static boolean ranksMeet(PolicyLine one, PolicyLine other) {
        return first(one) <= last(other) && first(other) <= last(one);
    }

    private static int first(PolicyLine line) {
        return line.fromRank() == null ? 1 : line.fromRank();
    }

    private static int last(PolicyLine line) {
        return line.toRank() == null ? Integer.MAX_VALUE : line.toRank();
    }

    private static boolean levelsMeet(PolicyLine one, PolicyLine other) {
        boolean bothTakeUnassessed = Stream.of(one, other)
                .allMatch(line -> line.presentLevels() == null || Boolean.TRUE.equals(line.unassessed()));
        return bothTakeUnassessed || meet(one.presentLevels(), other.presentLevels());
    }

    private void absent(int i, String field, Object value) {
        demand(i, field, "not-for-this-kind", value == null);
    }

    private void demand(int i, String field, String code, boolean met) {
        if (!met) {
            errors.add(new FieldError("/lines/" + i + "/" + field, code));
        }
    }
}
