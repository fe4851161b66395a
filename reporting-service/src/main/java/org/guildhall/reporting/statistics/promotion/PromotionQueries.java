package org.guildhall.reporting.statistics.promotion;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.Subtree;
import org.guildhall.reporting.statistics.promotion.PromotionStatistics.Money;
import org.guildhall.reporting.statistics.promotion.PromotionStatistics.PromotionFigures;

/** Counts promotions, payments and honours from their facts, per direct child of an organisation. */
final class PromotionQueries {

    private static final String PROMOTIONS = """
            SELECT s.child, f.level, count(*) FROM subtree s JOIN promotion_fact f ON f.member_organisation_id = s.id
            WHERE f.year = coalesce(?, f.year) GROUP BY s.child, f.level""";
    private static final String WAGE_LINKS = """
            SELECT s.child, count(*) FROM subtree s JOIN wage_link_fact f ON f.member_organisation_id = s.id
            WHERE f.year = coalesce(?, f.year) GROUP BY s.child""";
    private static final String SUBSIDIES = """
            SELECT s.child, f.kind, count(*), sum(f.amount), count(f.paid_at),
                   coalesce(sum(f.amount) FILTER (WHERE f.paid_at IS NOT NULL), 0)
            FROM subtree s JOIN subsidy_fact f ON f.member_organisation_id = s.id
            WHERE f.year = coalesce(?, f.year) GROUP BY s.child, f.kind""";
    private static final String HONOURS = """
            SELECT s.child, f.type, count(*) FROM subtree s JOIN honour_fact f ON f.organisation_id = s.id
            WHERE f.year = coalesce(?, f.year) GROUP BY s.child, f.type""";

    private final Connection snapshot;
    private final Subtree subtree;
    private final Integer year;
    private final Map<UUID, PromotionFigures> figures = new HashMap<>();

    private PromotionQueries(Connection snapshot, Subtree subtree, Integer year) {
        this.snapshot = snapshot;
        this.subtree = subtree;
        this.year = year;
    }

    /** Per direct child the figures of its subtree; under the key null the organisation's own. */
    static Map<UUID, PromotionFigures> byChild(Connection snapshot, Subtree subtree, Integer year) throws SQLException {
        PromotionQueries queries = new PromotionQueries(snapshot, subtree, year);
        queries.add(PROMOTIONS, row -> PromotionFigures.promotions(row.getString(2), row.getLong(3)));
        queries.add(WAGE_LINKS, row -> PromotionFigures.wageLinks(row.getLong(2)));
        queries.add(
                SUBSIDIES,
                row -> PromotionFigures.subsidies(
                        row.getString(2),
                        new Money(row.getLong(3), row.getLong(4)),
                        new Money(row.getLong(5), row.getLong(6))));
        queries.add(HONOURS, row -> PromotionFigures.honours(row.getString(2), row.getLong(3)));
        return queries.figures;
    }

    private void add(String query, Sql.RowReader<PromotionFigures> mapper) throws SQLException {
        Sql.list(
                snapshot,
                subtree.with(query),
                row -> figures.merge(row.getObject(1, UUID.class), mapper.read(row), PromotionFigures::plus),
                subtree.and(year));
    }
}
