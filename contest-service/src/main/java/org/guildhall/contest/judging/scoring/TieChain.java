package org.guildhall.contest.judging.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.guildhall.contest.contest.rules.TieRule;
import org.guildhall.contest.contest.rules.TieRuleName;

/** Separates entries of equal totals by the rules of the stage, one after the other, and notes each step. */
final class TieChain {

    /**
     * Entries that nothing separates, the better groups first.
     *
     * @param shared whether the chain says they share their rank; otherwise more than one member is an open tie
     */
    record Group(List<Score> members, boolean shared) {}

    private final Scheme scheme;
    private final List<List<String>> jury;
    private final Map<String, List<TieStep>> steps;

    /** @param steps where to note, by code */
    TieChain(Scheme scheme, List<List<String>> jury, Map<String, List<TieStep>> steps) {
        this.scheme = scheme;
        this.jury = jury;
        this.steps = steps;
    }

    List<Group> separate(List<Score> tied) {
        List<Group> groups = new ArrayList<>();
        separate(tied, 0, groups);
        return groups;
    }

    private void separate(List<Score> tied, int place, List<Group> groups) {
        if (tied.size() == 1 || place == scheme.rules.ties().size()) {
            groups.add(new Group(tied, false));
            return;
        }
        TieRule rule = scheme.rules.ties().get(place);
        if (rule.rule() == TieRuleName.SHARED_RANK) {
            tied.forEach(score -> note(score, new TieStep(rule.rule(), null, null, tied.size())));
            groups.add(new Group(tied, true));
            return;
        }
        Comparison<?> comparison = comparison(rule, tied);
        for (List<Score> part : comparison.parts(tied)) {
            part.forEach(score ->
                    note(score, new TieStep(rule.rule(), rule.component(), comparison.shown(score), part.size())));
            separate(part, place + 1, groups);
        }
    }

    private void note(Score score, TieStep step) {
        steps.computeIfAbsent(score.entry().code(), code -> new ArrayList<>()).add(step);
    }

    private Comparison<?> comparison(TieRule rule, List<Score> tied) {
        return switch (rule.rule()) {
            case HIGHER_COMPONENT -> {
                int component = component(rule.component());
                yield new Comparison<>(score -> score.named().get(component), Comparator.<BigDecimal>reverseOrder());
            }
            case FEWER_PENALTIES -> new Comparison<>(Score::causes, Comparator.<Integer>naturalOrder());
            case SHORTER_TIME -> new Comparison<>(Score::seconds, Comparator.<BigFraction>naturalOrder());
            case YOUNGER -> younger(tied);
            case EARLIER_REGISTRATION ->
                new Comparison<>(score -> score.entry().registeredPlace(), Comparator.<Integer>naturalOrder());
            case JURY_DECISION -> decided(tied);
            case SHARED_RANK -> throw new IllegalStateException("compares nothing");
        };
    }

    private int component(String code) {
        int place = 0;
        while (!scheme.rules.components().get(place).code().equals(code)) {
            place++;
        }
        return place;
    }

    private static Comparison<?> younger(List<Score> tied) {
        boolean known = tied.stream().allMatch(score -> score.entry().birthBand() != null);
        return known
                ? new Comparison<>(score -> score.entry().birthBand(), Comparator.<String>reverseOrder())
                : Comparison.NONE;
    }

    private Comparison<?> decided(List<Score> tied) {
        List<String> codes = tied.stream().map(score -> score.entry().code()).toList();
        return jury.stream()
                .filter(decision -> decision.containsAll(codes))
                .reduce((former, later) -> later)
                .<Comparison<?>>map(decision -> new Comparison<>(
                        score -> decision.indexOf(score.entry().code()) + 1, Comparator.<Integer>naturalOrder()))
                .orElse(Comparison.NONE);
    }

    /** What a rule looks at, the better first; a null value separates nobody. */
    private record Comparison<T>(Function<Score, T> value, Comparator<T> betterFirst) {

        static final Comparison<Object> NONE = new Comparison<>(score -> null, (one, other) -> 0);

        List<List<Score>> parts(List<Score> tied) {
            List<Score> sorted = new ArrayList<>(tied);
            sorted.sort(Comparator.comparing(value, betterFirst));
            return Runs.of(sorted, (one, other) -> betterFirst.compare(value.apply(one), value.apply(other)) == 0);
        }

        String shown(Score score) {
            return Objects.toString(value.apply(score), null);
        }
    }
}
