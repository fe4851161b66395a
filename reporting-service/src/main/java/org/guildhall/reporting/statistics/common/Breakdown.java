package org.guildhall.reporting.statistics.common;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Figures of an organisation and everything below it. Answers tell them as {@code own}, {@code total} and {@code children}.
 *
 * @param organisations the direct children, whether anything is counted for them or not; closed ones only if something is
 * @param byChild figures of the children's subtrees; under the key null the organisation's own
 * @param total own plus the totals of all children
 * @param none the figures where nothing is counted
 */
public record Breakdown<F>(List<OrganisationName> organisations, Map<@Nullable UUID, F> byChild, F total, F none) {

    public static <F> Breakdown<F> of(
            SubtreeQueries subtree, Map<@Nullable UUID, F> byChild, F none, BinaryOperator<F> plus)
            throws SQLException {
        F total = byChild.values().stream().reduce(none, plus);
        return new Breakdown<>(subtree.children(byChild.keySet()), byChild, total, none);
    }

    /** Figures of the organisation alone. */
    public F own() {
        return byChild.getOrDefault(null, none);
    }

    /** Each direct child with the figures of its whole subtree. */
    public <C> List<C> children(BiFunction<OrganisationName, F, C> child) {
        return organisations.stream()
                .map(organisation -> child.apply(organisation, byChild.getOrDefault(organisation.id(), none)))
                .toList();
    }

    /** The same with all figures changed. */
    public Breakdown<F> map(UnaryOperator<F> change) {
        Map<@Nullable UUID, F> changed = new HashMap<>();
        byChild.forEach((child, figures) -> changed.put(child, change.apply(figures)));
        return new Breakdown<>(organisations, changed, change.apply(total), change.apply(none));
    }
}
