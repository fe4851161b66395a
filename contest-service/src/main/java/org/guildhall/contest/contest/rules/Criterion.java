package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A criterion, or a group of criteria: a group has no kind but {@code criteria}.
 *
 * @param minimum the least mark of a MEASUREMENT
 * @param maximum the points the criterion brings at best
 * @param fullUntil seconds, with TIME
 * @param zeroFrom seconds, with TIME
 * @param tolerance spread of the judges' marks beyond which they are moderated; null for no such check
 * @param descriptors what the judgements 0, 1, 2 and 3 mean
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Criterion(
        String code,
        String title,
        @Nullable CriterionKind kind,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal minimum,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal maximum,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal fullUntil,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal zeroFrom,

        @Nullable Aggregation aggregation,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal tolerance,

        @Nullable List<String> descriptors,
        @Nullable List<Criterion> criteria) {

    private static final String MOST_POINTS = "10000";
    private static final String LONGEST = "100000";
    private static final int DEEPEST = 5;

    static Criterion read(RulePlace place) {
        return read(place, 1);
    }

    private static Criterion read(RulePlace place, int depth) {
        if (!place.has("criteria")) {
            return readLeaf(place);
        }
        place.only("code", "title", "criteria").demand(depth < DEEPEST, "/criteria", "too-deep");
        List<Criterion> inner =
                depth < DEEPEST ? place.objects("criteria", 1, 100, each -> read(each, depth + 1)) : List.of();
        return new Criterion(
                place.code("code"), place.text("title", 200), null, null, null, null, null, null, null, null, inner);
    }

    private static Criterion readLeaf(RulePlace place) {
        CriterionKind kind = place.oneOf("kind", CriterionKind.class).orElse(CriterionKind.MEASUREMENT);
        BigDecimal maximum = place.decimal("maximum", "0.001", MOST_POINTS);
        Aggregation aggregation = place.oneOf("aggregation", Aggregation.class).orElse(Aggregation.MEAN);
        BigDecimal tolerance = place.optionalDecimal("tolerance", "0", LONGEST).orElse(null);
        place.only(propertiesOf(kind));
        Own own = Own.read(place, kind, maximum);
        return new Criterion(
                place.code("code"),
                place.text("title", 200),
                kind,
                own.minimum,
                maximum,
                own.fullUntil,
                own.zeroFrom,
                aggregation,
                tolerance,
                own.descriptors,
                null);
    }

    /** What criteria of one kind have and others don't. */
    private record Own(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal fullUntil,
            @Nullable BigDecimal zeroFrom,
            @Nullable List<String> descriptors) {

        static Own read(RulePlace place, CriterionKind kind, BigDecimal maximum) {
            return switch (kind) {
                case MEASUREMENT -> measurement(place, maximum);
                case JUDGEMENT -> judgement(place);
                case TIME -> time(place);
            };
        }

        private static Own measurement(RulePlace place, BigDecimal maximum) {
            BigDecimal minimum =
                    place.optionalDecimal("minimum", "0", MOST_POINTS).orElse(BigDecimal.ZERO);
            place.demand(minimum.compareTo(maximum) < 0, "/minimum", "order");
            return new Own(minimum, null, null, null);
        }

        private static Own judgement(RulePlace place) {
            return new Own(null, null, null, place.has("descriptors") ? place.texts("descriptors", 4, 500) : null);
        }

        private static Own time(RulePlace place) {
            BigDecimal fullUntil = place.decimal("fullUntil", "0", LONGEST);
            BigDecimal zeroFrom = place.decimal("zeroFrom", "0.001", LONGEST);
            place.demand(fullUntil.compareTo(zeroFrom) < 0 || !place.isFaultless(), "/zeroFrom", "order");
            return new Own(null, fullUntil, zeroFrom, null);
        }
    }

    private static String[] propertiesOf(CriterionKind kind) {
        Stream<String> own = switch (kind) {
            case MEASUREMENT -> Stream.of("minimum");
            case JUDGEMENT -> Stream.of("descriptors");
            case TIME -> Stream.of("fullUntil", "zeroFrom");
        };
        Stream<String> all = Stream.of("code", "title", "kind", "maximum", "aggregation", "tolerance");
        return Stream.concat(all, own).toArray(String[]::new);
    }

    /** The criteria that are marked: this one, or those inside it in their order. */
    @JsonIgnore
    public Stream<Criterion> leaves() {
        return criteria == null ? Stream.of(this) : criteria.stream().flatMap(Criterion::leaves);
    }

    /** Whether a judge may give this mark to this (marked) criterion. */
    public boolean accepts(BigDecimal mark) {
        if (mark.signum() < 0 || mark.stripTrailingZeros().scale() > 3) {
            return false;
        }
        return switch (kind) {
            case MEASUREMENT -> mark.compareTo(minimum) >= 0 && mark.compareTo(maximum) <= 0;
            case JUDGEMENT -> mark.stripTrailingZeros().scale() <= 0 && mark.compareTo(BigDecimal.valueOf(3)) <= 0;
            case TIME -> mark.compareTo(new BigDecimal(LONGEST)) <= 0;
        };
    }
}
