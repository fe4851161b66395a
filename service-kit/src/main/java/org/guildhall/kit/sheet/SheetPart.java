package org.guildhall.kit.sheet;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the part of a sheet, cell by cell. Where rows and cells don't say their place, it is the next one. */
final class SheetPart {

    private static final int MOST_ROWS = 1_048_576;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    private final XmlPart xml;
    private final CellMeaning meaning;
    private final SheetRows rows;
    private final CellText text = new CellText();
    private int row;
    private int column;

    private SheetPart(XmlPart xml, CellMeaning meaning, SheetRows rows) {
        this.xml = xml;
        this.meaning = meaning;
        this.rows = rows;
    }

    static void read(XmlPart xml, CellMeaning meaning, SheetRows rows) throws IOException, XMLStreamException {
        SheetPart part = new SheetPart(xml, meaning, rows);
        while (xml.advance() && !xml.ends("sheetData")) {
            if (xml.begins("row")) {
                part.readRow();
            }
        }
    }

    private void readRow() throws IOException, XMLStreamException {
        row = nextRow(xml.attribute("r"));
        column = -1;
        rows.begin(row);
        while (xml.advance() && !xml.ends("row")) {
            if (xml.begins("c")) {
                readCell();
            }
        }
        rows.end();
    }

    private int nextRow(@Nullable String told) throws IOException {
        int next = told == null ? row + 1 : NUMBER.matcher(told).matches() ? Integer.parseInt(told) : 0;
        require(next > row && next <= MOST_ROWS);
        return next;
    }

    private void readCell() throws IOException, XMLStreamException {
        column = nextColumn(xml.attribute("r"));
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        boolean formula = readContent();
        rows.put(column, formula ? SheetCell.faulty("cell-formula", text.shown()) : meaning.of(type, style, text));
    }

    private int nextColumn(@Nullable String told) throws IOException {
        int next = column + 1;
        if (told != null) {
            Matcher address = ADDRESS.matcher(told);
            require(address.matches() && Integer.parseInt(address.group(2)) == row);
            next = ColumnLetters.position(address.group(1));
        }
        require(next < ColumnLetters.MOST_COLUMNS);
        return next;
    }

    /** Whether the value is that of a formula. */
    private boolean readContent() throws IOException, XMLStreamException {
        text.clear();
        boolean formula = false;
        boolean value = false;
        while (xml.advance() && !xml.ends("c")) {
            if (xml.begins("is")) {
                SharedTexts.collect(xml, "is", text);
            }
            // Some writers leave an empty one where there is none; one that is shared has no text, but says with whom.
            formula |= xml.begins("f") && (xml.hasAttributes() || !readFormula().isEmpty());
            value = xml.begins("v") || (value && !xml.ends("v"));
            if (value) {
                xml.addTo(text);
            }
        }
        return formula;
    }

    private CellText readFormula() throws IOException, XMLStreamException {
        CellText formula = new CellText();
        while (xml.advance() && !xml.ends("f")) {
            xml.addTo(formula);
        }
        return formula;
    }

    private static void require(boolean possible) throws IOException {
        if (!possible) {
            throw new IOException("no place in a sheet");
        }
    }
}
