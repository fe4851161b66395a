package org.guildhall.reporting.statistics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.reading.Lag;
import org.jspecify.annotations.Nullable;

/**
 * An answer as JSON-stat 2.0: the values of all cells in a row, in which the last dimension changes fastest.
 *
 * @param id the dimensions in their order
 * @param size how many codes each has
 * @param updated when what is counted here last changed; null by a former tree, of which that isn't known
 * @param status of cells that are not as they seem, by their place in {@code value}
 */
@Schema(
        name = "StatisticsDataSet",
        description = "JSON-stat 2.0 数据集：value 按 id 各维度顺序展开，末维变化最快；status 为 p 的期尚未结束，为 n 的分母为零、无值，"
                + "为 s 的因数小而不公布 · a data set by JSON-stat 2.0; the last dimension of id changes fastest; the status p"
                + " marks times that aren't over, n ratios of nothing, and s what isn't told as too few are counted; n and s"
                + " are null")
public record DataSet(
        String version,
        @JsonProperty("class") String kind,
        List<String> id,
        List<Integer> size,
        Map<String, Axis> dimension,
        Map<String, List<String>> role,
        List<@Nullable BigDecimal> value,
        Map<String, String> status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant updated,
        Extension extension) {

    /** The mark of a time that isn't over: its figures will change. */
    public static final String PROVISIONAL = "p";

    /** The mark of a ratio of nothing, which has no value. */
    public static final String NOTHING_TO_DIVIDE_BY = "n";

    /** The mark of what isn't told, because it, or what could be found by it, is too small. */
    public static final String SUPPRESSED = "s";

    static final int DECIMALS_OF_SHARES = 4;

    @Schema(name = "DataSetDimension", description = "一个维度 · one dimension")
    public record Axis(String label, Category category) {}

    /**
     * The codes of a dimension.
     *
     * @param unit of measures only
     */
    @Schema(
            name = "DataSetCategory",
            description = "代码顺序、名称及指标单位 · codes in order, what they are called, and units of measures")
    public record Category(List<String> index, Map<String, String> label, Map<String, Unit> unit) {}

    @Schema(name = "DataSetUnit", description = "单位与小数位数 · unit and decimals")
    public record Unit(String label, int decimals) {}

    /**
     * @param asOf up to when the answer is complete
     * @param basis by which tree
     */
    @Schema(
            name = "DataSetExtension",
            description = "完整截至时间、滞后与组织树口径 · up to when it is complete, the lag, and by which tree")
    public record Extension(@Nullable Instant asOf, Lag lag, String organisation, String basis) {}
}
