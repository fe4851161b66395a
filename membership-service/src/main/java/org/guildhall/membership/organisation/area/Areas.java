package org.guildhall.membership.organisation.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** All areas of the editions of GB/T 2260 from 2002 to 2023; where the table comes from stands in {@code NOTICE}. */
public final class Areas {

    private static final String TABLE = "/areas/areas.tsv";
    private static final String NOWHERE = "";
    private static final int COLUMNS = 5;

    private static final Map<String, Area> BY_CODE =
            read().stream().collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
    private static final Map<String, List<Area>> BY_PARENT = BY_CODE.values().stream()
            .sorted((one, other) -> one.code().compareTo(other.code()))
            .collect(Collectors.groupingBy(area -> area.parent().orElse(NOWHERE)));

    private Areas() {}

    /** The area of a code of six digits, or of that which a longer one begins with. */
    public static Optional<Area> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code.substring(0, 6)));
    }

    /** What is wrong with giving something this code anew: it was never issued, or is retired. */
    public static Optional<FieldError> fault(String code, String pointer) {
        Optional<Area> area = find(code);
        if (area.isEmpty()) {
            return Optional.of(new FieldError(pointer, "area-unknown"));
        }
        return area.filter(Area::isRetired)
                .map(retired -> retired.successor()
                        .map(successor -> new FieldError(pointer, "area-replaced", successor))
                        .orElseGet(() -> new FieldError(pointer, "area-retired")));
    }

    /** The areas directly within another one, or the provinces, in the order of their codes. */
    static List<Area> within(@Nullable String parent) {
        return BY_PARENT.getOrDefault(parent == null ? NOWHERE : parent, List.of());
    }

    private static List<Area> read() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Areas.class.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Areas::area)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty columns at the end of a line are left out. */
    private static Area area(String line) {
        List<String> columns = Stream.concat(Stream.of(line.split("\t", -1)), Stream.generate(() -> ""))
                .limit(COLUMNS)
                .toList();
        return new Area(
                columns.get(0), columns.get(1), given(columns.get(2)), given(columns.get(3)), given(columns.get(4)));
    }

    private static @Nullable String given(String column) {
        return column.isEmpty() ? null : column;
    }
}
