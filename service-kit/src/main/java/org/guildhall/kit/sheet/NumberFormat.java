package org.guildhall.kit.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number format of a cell (ECMA-376 part 1, 18.8.31), as far as it is a matter of digits: how many, grouped or not, with
 * text and padding around them. Dates, percentages, fractions and whatever else makes another thing of a number are shown
 * otherwise on every machine, and so not at all here.
 */
final class NumberFormat {

    /**
     * The formats that files name by number alone and that are the same everywhere. What is missing are dates (14–22, 27–36,
     * 45–47, 50–58, in Chinese Excel 5月1日), percentages and fractions (9–13, 48), and what differs by language (5–8, 23–26,
     * 41–44, 59–81). Negative numbers of 37–40 do, too.
     */
    private static final Map<Integer, String> BUILT_IN = Map.of(
            0, "General",
            1, "0",
            2, "0.00",
            3, "#,##0",
            4, "#,##0.00",
            37, "#,##0_);",
            38, "#,##0_);",
            39, "#,##0.00_);",
            40, "#,##0.00_);",
            49, "@");

    private static final int LONGEST = 255;

    /** Escaped and quoted characters, padding, filling, conditions, and all others one by one. */
    private static final Pattern TOKEN = Pattern.compile("[\\\\_*].|\"[^\"]*\"|\\[[^\\]]*]|.", Pattern.DOTALL);

    private static final String COLOUR = "\\[(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\\d{1,2}"
            + "|黑色|蓝色|青色|蓝绿色|绿色|洋红|洋红色|红色|白色|黄色|颜色 ?\\d{1,2})]";
    private static final String AROUND = "(?:_.|\\* |\\\\.|\"[^\"]*\"|[-+() ]|" + COLOUR + ")*";
    private static final Pattern SECTION = Pattern.compile(
            "(?<before>" + AROUND + ")"
                    + "(?:(?<typed>general|G/通用格式|G/標準|@)|(?<digits>(?:#,##|#{0,9})0{1,15}(?:\\.(?<decimals>0{1,30}#{0,30}))?))"
                    + "(?<after>" + AROUND + ")",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern INVISIBLE =
            Pattern.compile("[_*].|" + COLOUR + "|\\\\(.)|\"([^\"]*)\"", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static final NumberFormat GENERAL = of("General");

    /** Nobody knows what its cells look like. */
    static final NumberFormat UNKNOWN = of("");

    /**
     * @param digits null when a number is shown as it was typed
     * @param decimals how many digits there may be behind the point
     */
    private record Section(String before, @Nullable String digits, int decimals, String after) {

        static Optional<Section> of(String code) {
            Matcher parts = SECTION.matcher(code);
            if (!parts.matches()) {
                return Optional.empty();
            }
            String decimals = parts.group("decimals");
            return Optional.of(new Section(
                    visible(parts.group("before")),
                    parts.group("digits"),
                    decimals == null ? 0 : decimals.length(),
                    visible(parts.group("after"))));
        }

        BigDecimal round(BigDecimal value) {
            return digits == null ? value : value.setScale(decimals, RoundingMode.HALF_UP);
        }

        String show(BigDecimal rounded) {
            String shown = digits == null
                    ? rounded.stripTrailingZeros().toPlainString()
                    : new DecimalFormat(digits, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
            return before + shown + after;
        }
    }

    /** For positive numbers, negative ones and zero; the first for those that have none of their own. */
    private final List<Optional<Section>> sections;

    private NumberFormat(List<Optional<Section>> sections) {
        this.sections = sections;
    }

    static NumberFormat of(String code) {
        return code.length() > LONGEST
                ? UNKNOWN
                : new NumberFormat(split(code).stream().map(Section::of).toList());
    }

    /** @param number of the format in files, when the file itself says nothing of it */
    static NumberFormat builtIn(int number) {
        return of(BUILT_IN.getOrDefault(number, ""));
    }

    private static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            if (token.group().equals(";")) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(token.group());
            }
        }
        sections.add(section.toString());
        return sections;
    }

    /** The number as the cell shows it; empty when that can't be told. */
    Optional<String> show(BigDecimal value) {
        int own = value.signum() < 0 ? 1 : value.signum() == 0 ? 2 : 0;
        return sections.get(own < sections.size() ? own : 0).map(section -> {
            BigDecimal rounded = section.round(value.abs());
            // Only the section that is for all numbers writes the sign itself.
            boolean signed = value.signum() < 0 && sections.size() == 1 && rounded.signum() != 0;
            return (signed ? "-" : "") + section.show(rounded);
        });
    }

    private static String visible(String around) {
        return INVISIBLE
                .matcher(around)
                .replaceAll(token -> Matcher.quoteReplacement(
                        token.group(1) != null ? token.group(1) : token.group(2) != null ? token.group(2) : ""));
    }
}
