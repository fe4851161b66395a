package org.guildhall.reporting.statistics.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guildhall.kit.code.CodeList.Titles;
import org.jspecify.annotations.Nullable;

/** All measures and dimensions, in the order of {@code measures.json}. */
public final class Measures {

    private static final Map<String, MeasureDimension> DIMENSIONS = new LinkedHashMap<>();
    private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

    static {
        JsonNode list = read();
        list.path("dimensions").forEach(row -> DIMENSIONS.put(row.path("code").asText(), dimension(row)));
        list.path("measures").forEach(row -> MEASURES.put(row.path("code").asText(), measure(row)));
    }

    private Measures() {}

    public static Collection<Measure> all() {
        return MEASURES.values();
    }

    public static Collection<MeasureDimension> dimensions() {
        return DIMENSIONS.values();
    }

    public static Optional<Measure> find(String code) {
        return Optional.ofNullable(MEASURES.get(code));
    }

    /** Those of the flows that count in one of the measures. */
    public static List<String> counting(Collection<String> flows, Collection<Measure> measures) {
        return flows.stream()
                .filter(flow -> measures.stream().anyMatch(measure -> measure.times(flow) != 0))
                .toList();
    }

    public static Optional<MeasureDimension> findDimension(String code) {
        return Optional.ofNullable(DIMENSIONS.get(code));
    }

    private static MeasureDimension dimension(JsonNode row) {
        return new MeasureDimension(
                row.path("code").asText(),
                row.path("stored").textValue(),
                titles(row),
                row.path("list").textValue(),
                row.path("many").asBoolean());
    }

    private static Measure measure(JsonNode row) {
        Map<String, Integer> flows = new LinkedHashMap<>();
        row.path("flows")
                .properties()
                .forEach(flow -> flows.put(flow.getKey(), flow.getValue().asInt()));
        List<String> dimensions = new ArrayList<>();
        row.path("dimensions").forEach(code -> dimensions.add(code.asText()));
        return new Measure(
                row.path("code").asText(),
                titles(row),
                row.path("source").asText(),
                row.path("unit").asText(),
                kind(row),
                flows,
                List.copyOf(dimensions),
                ratio(row),
                row.path("personsOf").textValue(),
                row.path("beyond").asBoolean()
                        ? new Measure.Beyond(row.path("partOf").textValue())
                        : null);
    }

    private static Measure.Kind kind(JsonNode row) {
        if (row.has("numerator")) {
            return Measure.Kind.RATIO;
        }
        if (row.has("personsOf")) {
            return Measure.Kind.PERSONS;
        }
        return row.path("stock").asBoolean() ? Measure.Kind.STOCK : Measure.Kind.FLOW;
    }

    private static Measure.@Nullable Ratio ratio(JsonNode row) {
        return row.has("numerator")
                ? new Measure.Ratio(
                        row.path("numerator").asText(), row.path("denominator").asText())
                : null;
    }

    private static Titles titles(JsonNode row) {
        return new Titles(row.path("zh").asText(), row.path("en").asText());
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(Measures.class.getResourceAsStream("/measures.json"))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
