package org.guildhall.reporting.statistics.common;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures of an organisation and everything below it.
 *
 * @param own figures of the organisation alone
 * @param total own plus the totals of all children
 * @param children each direct child with the figures of its whole subtree
 */
@Schema(description = "own 为本级，total 为本级加各下级合计 · own figures, totals with everything below, and per child")
public record Breakdown<F>(F own, F total, List<Child<F>> children) {

    /** A direct child with the figures of its whole subtree. */
    @Schema(description = "一个直接下级及其全部下级的合计 · a direct child with the figures of its whole subtree")
    public record Child<F>(OrganisationName organisation, F total) {}

    /**
     * Puts figures beside the organisations they belong to.
     *
     * @param byChild figures of the subtrees; under the key null the organisation's own
     * @param none the figures where nothing is counted
     */
    public static <F> Breakdown<F> of(
            SubtreeQueries subtree, Map<@Nullable UUID, F> byChild, F none, BinaryOperator<F> plus)
            throws SQLException {
        return new Breakdown<>(
                byChild.getOrDefault(null, none),
                byChild.values().stream().reduce(none, plus),
                subtree.children().stream()
                        .map(child -> new Child<>(child, byChild.getOrDefault(child.id(), none)))
                        .toList());
    }

    /** The same with all figures changed. */
    public Breakdown<F> map(UnaryOperator<F> change) {
        return new Breakdown<>(
                change.apply(own),
                change.apply(total),
                children.stream()
                        .map(child -> new Child<>(child.organisation(), change.apply(child.total())))
                        .toList());
    }
}
