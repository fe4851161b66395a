package org.guildhall.reporting.statistics.query;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.code.CodeList.Titles;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.guildhall.reporting.statistics.measure.Measures;
import org.guildhall.reporting.statistics.measure.MemberFactAmountQueries;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked for.
 *
 * @param mostCells an answer at once has at most so many
 * @param mostCellsOfJobs one as a job has at most so many
 * @param combinable the dimensions that can be asked for together, with measures that have them all; others only by themselves
 */
@Schema(
        name = "StatisticsCatalogue",
        description = "可查询的指标、维度及其组合 · measures and dimensions that can be asked for, and what combines")
record Catalogue(
        List<Listed> measures,
        List<ListedDimension> dimensions,
        long mostCells,
        long mostCellsOfJobs,
        List<String> combinable) {

    /**
     * @param source the service whose facts are counted
     * @param dimensions with which it combines
     * @param beyond whether it may be asked for of organisations whose figures one doesn't read otherwise
     * @param numerator code of the measure that a ratio divides; null for what is counted
     */
    @Schema(
            name = "ListedMeasure",
            description =
                    "指标、单位、来源及可用维度；stock 为期末存量，比率列出分子与分母；beyond 者可查询管理范围以外的组织 · a measure, its unit and source, and by what it can be told"
                            + " apart; a stock is what there is at the end of a time, a ratio names its two parts,"
                            + " and one that is beyond may be asked for outside one's own organisations")
    record Listed(
            String code,
            Titles title,
            String unit,
            String source,
            boolean stock,
            List<String> dimensions,
            boolean beyond,
            @Nullable String numerator,
            @Nullable String denominator) {}

    /**
     * @param codes those known beforehand; others may be told
     * @param many whether one thing counts under several codes, so that sums over them may exceed the total
     */
    @Schema(
            name = "ListedDimension",
            description =
                    "维度及已知代码；many 表示一人可计入多个代码 · a dimension and its known codes; if many, one thing may count under several")
    record ListedDimension(String code, Titles title, List<String> codes, boolean many) {}

    static Catalogue whole() {
        return new Catalogue(
                Measures.all().stream().map(Catalogue::listed).toList(),
                Measures.dimensions().stream().map(Catalogue::listed).toList(),
                QueryCost.AT_ONCE.mostCells(),
                QueryCost.AS_JOB.mostCells(),
                Measures.dimensions().stream()
                        .filter(MemberFactAmountQueries::tellsApart)
                        .map(MeasureDimension::code)
                        .toList());
    }

    private static Listed listed(Measure measure) {
        return new Listed(
                measure.code(),
                measure.title(),
                measure.unit(),
                measure.source(),
                measure.stock(),
                measure.dimensions(),
                measure.beyond() != null,
                measure.ratio() == null ? null : measure.ratio().numerator(),
                measure.ratio() == null ? null : measure.ratio().denominator());
    }

    private static ListedDimension listed(MeasureDimension dimension) {
        List<String> codes = dimension.list() == null ? List.of() : KnownCodes.of(dimension.list());
        return new ListedDimension(dimension.code(), dimension.title(), codes, dimension.many());
    }
}
