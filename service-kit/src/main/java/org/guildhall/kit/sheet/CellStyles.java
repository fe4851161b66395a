package org.guildhall.kit.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** How cells show their numbers: a cell names a style by its place in a list, and the style a format by its number. */
final class CellStyles {

    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");
    private static final int MOST_STYLES = 65_536;
    private static final int MOST_FORMATS = 5_000;

    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<NumberFormat> styles = new ArrayList<>();

    static CellStyles of(PackageParts parts, WorkbookMap map, Budget budget) throws IOException, XMLStreamException {
        CellStyles styles = new CellStyles();
        if (map.styles() != null && parts.has(map.styles())) {
            try (XmlPart xml = new XmlPart(parts.read(map.styles()), budget)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    /** Styles of conditions have formats, too, and styles have styles; only these two lists count. */
    private void read(XmlPart xml) throws IOException, XMLStreamException {
        while (xml.advance() && !xml.ends("cellXfs")) {
            if (xml.begins("numFmts")) {
                readFormats(xml);
            } else if (xml.begins("cellXfs")) {
                readStyles(xml);
                return;
            }
        }
    }

    private void readFormats(XmlPart xml) throws IOException, XMLStreamException {
        while (xml.advance() && !xml.ends("numFmts")) {
            if (xml.begins("numFmt")) {
                formats.put(number(xml), NumberFormat.of(xml.required("formatCode")));
            }
            require(formats.size() <= MOST_FORMATS);
        }
    }

    private void readStyles(XmlPart xml) throws IOException, XMLStreamException {
        while (xml.advance() && !xml.ends("cellXfs")) {
            if (xml.begins("xf")) {
                styles.add(formats.computeIfAbsent(number(xml), NumberFormat::builtIn));
            }
            require(styles.size() <= MOST_STYLES && formats.size() <= 2 * MOST_FORMATS);
        }
    }

    private static int number(XmlPart xml) throws IOException {
        String number = xml.attribute("numFmtId");
        require(number == null || number.matches("\\d{1,9}"));
        return number == null ? 0 : Integer.parseInt(number);
    }

    /** @param style as the cell names it, or null */
    NumberFormat format(@Nullable String style) {
        if (style == null || styles.isEmpty()) {
            return NumberFormat.GENERAL;
        }
        int place = PLACE.matcher(style).matches() ? Integer.parseInt(style) : Integer.MAX_VALUE;
        return place < styles.size() ? styles.get(place) : NumberFormat.UNKNOWN;
    }

    private static void require(boolean modest) throws IOException {
        if (!modest) {
            throw new IOException("styles beyond what a workbook has");
        }
    }
}
