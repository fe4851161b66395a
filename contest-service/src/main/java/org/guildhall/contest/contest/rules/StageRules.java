package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one stage of a project is marked and ranked.
 *
 * @param scale the best possible total
 * @param decimals to which marks of components and totals are named, HALF_UP
 * @param judges how many mark each entry
 * @param penaltyCap the most points penalties cost together; null for no cap
 * @param ties what separates equal totals, in order; a chain without SHARED_RANK may leave a tie, which blocks at a boundary
 * @param advance who goes on; null on the last stage
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageRules(
        String code,
        String title,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal scale,
        int decimals,
        int judges,
        List<Component> components,
        List<PenaltyRule> penalties,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal penaltyCap,

        List<TieRule> ties,
        @Nullable Advance advance) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_CRITERIA = 100;

    /** @throws org.guildhall.kit.problem.ProblemException 422 {@code rules-invalid} naming each faulty place */
    public static StageRules parse(JsonNode document) {
        return RulePlace.read(document, StageRules::read);
    }

    static StageRules read(RulePlace place) {
        place.only(
                "code",
                "title",
                "scale",
                "decimals",
                "judges",
                "components",
                "penalties",
                "penaltyCap",
                "ties",
                "advance");
        StageRules stage = new StageRules(
                place.code("code"),
                place.text("title", 100),
                place.has("scale") ? place.decimal("scale", "1", "10000") : HUNDRED,
                place.integer("decimals", 0, 3, 2),
                place.integer("judges", 1, 50),
                place.objects("components", 1, 20, Component::read),
                place.objects("penalties", 0, 100, PenaltyRule::read),
                place.optionalDecimal("penaltyCap", "0", "10000").orElse(null),
                place.objects("ties", 0, 20, TieRule::read),
                place.object("advance", Advance::read).orElse(null));
        stage.check(place);
        return stage;
    }

    private void check(RulePlace place) {
        place.distinct("components", components.stream().map(Component::code).toList());
        place.distinct("penalties", penalties.stream().map(PenaltyRule::code).toList());
        List<String> leaves = leaves().map(Criterion::code).toList();
        place.demand(leaves.stream().distinct().count() == leaves.size(), "/components", "duplicate");
        place.demand(leaves.size() <= MOST_CRITERIA, "/components", "range");
        BigDecimal sum = components.stream().map(Component::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        place.demand(components.isEmpty() || sum.compareTo(HUNDRED) == 0, "/components", "weights-sum");
        for (int i = 0; i < ties.size(); i++) {
            checkTie(place, i);
        }
    }

    private void checkTie(RulePlace place, int index) {
        TieRule tie = ties.get(index);
        String at = "/ties/" + index;
        place.demand(ties.indexOf(tie) == index, at, "duplicate");
        boolean isLast = index == ties.size() - 1;
        place.demand(tie.rule() != TieRuleName.SHARED_RANK || isLast || !place.isFaultless(), at, "never-reached");
        boolean known =
                components.stream().anyMatch(component -> component.code().equals(tie.component()));
        place.demand(tie.component() == null || known, at + "/component", "unknown-reference");
        boolean timed = leaves().anyMatch(criterion -> criterion.kind() == CriterionKind.TIME);
        place.demand(tie.rule() != TieRuleName.SHORTER_TIME || timed, at, "without-time");
    }

    /** The criteria that are marked, in their order. */
    @JsonIgnore
    public Stream<Criterion> leaves() {
        return components.stream().flatMap(Component::leaves);
    }
}
