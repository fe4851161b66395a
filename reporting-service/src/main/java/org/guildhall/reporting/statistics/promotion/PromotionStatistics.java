package org.guildhall.reporting.statistics.promotion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.Counts;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/**
 * What results of contests brought the members of an organisation and below.
 *
 * @param own figures of the organisation alone
 * @param total own plus the totals of all children
 */
@Schema(
        name = "PromotionStatistics",
        description = "晋级、补贴、工资挂钩与荣誉统计，按会员所在组织 · what results brought the members of an organisation and below")
record PromotionStatistics(
        OrganisationName organisation,

        @Schema(description = "年度；null 为全部 · year; null for all") @Nullable Integer year,

        PromotionFigures own,
        PromotionFigures total,
        List<Child> children,
        @Nullable Instant asOf,
        Lag lag) {

    static PromotionStatistics of(SubtreeQueries subtree, @Nullable Integer year, Breakdown<PromotionFigures> figures) {
        return new PromotionStatistics(
                subtree.organisation(),
                year,
                figures.own(),
                figures.total(),
                figures.children(Child::new),
                subtree.freshness().asOf(),
                subtree.freshness().lag());
    }

    @Schema(name = "PromotionChild", description = "一个直接下级及其全部下级 · a direct child with everything below it")
    record Child(OrganisationName organisation, PromotionFigures total) {}

    /**
     * Counts and sums.
     *
     * @param levels promotions per level
     * @param subsidies payments granted, per kind
     * @param honours honours per type
     */
    @Schema(
            name = "PromotionFigures",
            description =
                    "晋级人次（按等级）、工资挂钩人次、补贴（按种类，分）、荣誉（按类型） · promotions by level, wage links, payments by kind in fen, honours by type")
    record PromotionFigures(
            long promotions,
            Map<String, Long> levels,
            long wageLinks,
            Map<String, Money> subsidies,
            Money paid,
            Map<String, Long> honours) {

        static final PromotionFigures NONE = new PromotionFigures(0, Map.of(), 0, Map.of(), Money.NONE, Map.of());

        static PromotionFigures promotions(String level, long count) {
            return new PromotionFigures(count, Map.of(level, count), 0, Map.of(), Money.NONE, Map.of());
        }

        static PromotionFigures wageLinks(long count) {
            return new PromotionFigures(0, Map.of(), count, Map.of(), Money.NONE, Map.of());
        }

        static PromotionFigures subsidies(String kind, Money granted, Money paid) {
            return new PromotionFigures(0, Map.of(), 0, Map.of(kind, granted), paid, Map.of());
        }

        static PromotionFigures honours(String type, long count) {
            return new PromotionFigures(0, Map.of(), 0, Map.of(), Money.NONE, Map.of(type, count));
        }

        PromotionFigures plus(PromotionFigures other) {
            return new PromotionFigures(
                    promotions + other.promotions,
                    Counts.plus(levels, other.levels),
                    wageLinks + other.wageLinks,
                    Counts.plus(subsidies, other.subsidies, Money::plus),
                    paid.plus(other.paid),
                    Counts.plus(honours, other.honours));
        }
    }

    @Schema(name = "PaymentFigures", description = "笔数与金额（分） · number of payments and their sum in fen")
    record Money(long payments, long amount) {

        static final Money NONE = new Money(0, 0);

        Money plus(Money other) {
            return new Money(payments + other.payments, amount + other.amount);
        }
    }
}
