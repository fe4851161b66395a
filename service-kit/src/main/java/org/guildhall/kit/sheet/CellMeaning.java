package org.guildhall.kit.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the content of a cell means to whoever sees the sheet. Numbers are taken only as they are shown: what Excel made a
 * date of (5-1 becomes 46143) or a percentage would otherwise come in as another number.
 */
final class CellMeaning {

    /** Checked before it is parsed: neither its digits nor its exponent can make a large number of it. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][-+]?\\d{1,3})?");

    /** Excel keeps 15 digits and writes 0.1 as 0.10000000000000001. */
    private static final MathContext KEPT = new MathContext(15);

    private static final int MOST_DECIMALS = 30;

    private final SharedTexts shared;
    private final CellStyles styles;
    private final DaySerial days;

    CellMeaning(SharedTexts shared, CellStyles styles, DaySerial days) {
        this.shared = shared;
        this.styles = styles;
        this.days = days;
    }

    /**
     * @param type of ST_CellType (ECMA-376 part 1, 18.18.11), a number by default
     * @param style by which numbers are shown
     */
    SheetCell of(@Nullable String type, @Nullable String style, CellText content) throws IOException {
        if (content.isEmpty()) {
            return SheetCell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared.get(content.raw().strip());
            case "str", "inlineStr" -> SheetCell.of(content.shown());
            case "b" -> truth(content.raw().strip());
            case "n" -> number(content.raw().strip(), style);
            case "d" ->
                SheetCell.faulty("cell-formatted", content.raw())
                        .meaning(DaySerial.iso(content.raw().strip()));
            case "e" -> SheetCell.faulty("cell-error", content.raw());
            default -> throw new IOException("unknown type of cell");
        };
    }

    private static SheetCell truth(String written) {
        return switch (written) {
            case "1", "true" -> SheetCell.of("TRUE");
            case "0", "false" -> SheetCell.of("FALSE");
            default -> SheetCell.faulty("cell-error", written);
        };
    }

    private SheetCell number(String written, @Nullable String style) {
        if (written.isEmpty()) {
            return SheetCell.EMPTY;
        }
        if (!NUMBER.matcher(written).matches()) {
            return SheetCell.faulty("cell-number", written);
        }
        BigDecimal value = new BigDecimal(written).round(KEPT).stripTrailingZeros();
        // Beyond, a sheet shows an exponent, and digits that were typed are lost.
        if (value.precision() - value.scale() > KEPT.getPrecision() || value.scale() > MOST_DECIMALS) {
            return SheetCell.faulty("cell-number", written);
        }
        return styles.format(style)
                .show(value)
                .map(SheetCell::of)
                .orElseGet(() -> SheetCell.faulty("cell-formatted", written))
                .meaning(days.day(value));
    }
}
