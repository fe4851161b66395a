package org.guildhall.reporting.statistics.promotion;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.promotion.PromotionStatistics.Money;
import org.guildhall.reporting.statistics.promotion.PromotionStatistics.PromotionFigures;
import org.jspecify.annotations.Nullable;

/** Counts promotions, payments and honours from their facts, per direct child of an organisation. */
final class PromotionQueries {

    private static final String PROMOTIONS = """
            SELECT s.child, f.level, count(*) AS promotions FROM subtree s JOIN promotion_fact f ON f.member_organisation_id = s.id
            WHERE f.year = coalesce(?, f.year) GROUP BY s.child, f.level""";
    private static final String WAGE_LINKS = """
            SELECT s.child, count(*) AS links FROM subtree s JOIN wage_link_fact f ON f.member_organisation_id = s.id
            WHERE f.year = coalesce(?, f.year) GROUP BY s.child""";
    private static final String SUBSIDIES = """
            SELECT s.child, f.kind, count(*) AS granted, sum(f.amount) AS amount, count(f.paid_at) AS paid,
                   coalesce(sum(f.amount) FILTER (WHERE f.paid_at IS NOT NULL), 0) AS paid_amount
            FROM subtree s JOIN subsidy_fact f ON f.member_organisation_id = s.id
            WHERE f.year = coalesce(?, f.year) GROUP BY s.child, f.kind""";
    private static final String HONOURS = """
            SELECT s.child, f.type, count(*) AS honours FROM subtree s JOIN honour_fact f ON f.organisation_id = s.id
            WHERE f.year = coalesce(?, f.year) GROUP BY s.child, f.type""";

    private final SubtreeQueries subtree;
    private final @Nullable Integer year;
    private final Map<@Nullable UUID, PromotionFigures> figures = new HashMap<>();

    private PromotionQueries(SubtreeQueries subtree, @Nullable Integer year) {
        this.subtree = subtree;
        this.year = year;
    }

    /** Per direct child the figures of its subtree; under the key null the organisation's own. */
    static Map<@Nullable UUID, PromotionFigures> byChild(SubtreeQueries subtree, @Nullable Integer year)
            throws SQLException {
        PromotionQueries queries = new PromotionQueries(subtree, year);
        queries.add(PROMOTIONS, row -> PromotionFigures.promotions(row.getString("level"), row.getLong("promotions")));
        queries.add(WAGE_LINKS, row -> PromotionFigures.wageLinks(row.getLong("links")));
        queries.add(
                SUBSIDIES,
                row -> PromotionFigures.subsidies(
                        row.getString("kind"),
                        new Money(row.getLong("granted"), row.getLong("amount")),
                        new Money(row.getLong("paid"), row.getLong("paid_amount"))));
        queries.add(HONOURS, row -> PromotionFigures.honours(row.getString("type"), row.getLong("honours")));
        return queries.figures;
    }

    private void add(String query, Sql.RowReader<PromotionFigures> reader) throws SQLException {
        subtree.byChild(query, reader, PromotionFigures::plus, year)
                .forEach((child, found) -> figures.merge(child, found, PromotionFigures::plus));
    }
}
