package org.guildhall.kit.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The texts that cells of a workbook share by their number. Spreadsheets keep all texts here, so a list of persons has nearly as
 * many as cells: they stand in one piece, where each takes four bytes besides its characters.
 */
final class SharedTexts {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final StringBuilder characters = new StringBuilder();
    private int[] ends = new int[64];
    private int count;

    static SharedTexts of(PackageParts parts, WorkbookMap map, Budget budget) throws IOException, XMLStreamException {
        SharedTexts shared = new SharedTexts();
        if (map.sharedTexts() != null && parts.has(map.sharedTexts())) {
            try (XmlPart xml = new XmlPart(parts.read(map.sharedTexts()), budget)) {
                shared.read(xml, budget);
            }
        }
        return shared;
    }

    private void read(XmlPart xml, Budget budget) throws IOException, XMLStreamException {
        CellText text = new CellText();
        while (xml.advance()) {
            if (xml.begins("si")) {
                text.clear();
                collect(xml, "si", text);
                // Stripped once: blanks that many cells share would be work for each, charged to none.
                SheetCell cell = SheetCell.of(text.shown());
                add(cell.fault() == null ? cell.text() : text.shown(), budget);
            }
        }
    }

    private void add(String text, Budget budget) {
        budget.share(text.length());
        characters.append(text);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = characters.length();
    }

    /** The text up to the end of the element, in one piece or in runs; how it is pronounced is no part of it. */
    static void collect(XmlPart xml, String element, CellText text) throws IOException, XMLStreamException {
        boolean told = false;
        boolean pronounced = false;
        while (xml.advance() && !xml.ends(element)) {
            pronounced = xml.begins("rPh") || (pronounced && !xml.ends("rPh"));
            told = xml.begins("t") || (told && !xml.ends("t"));
            if (told && !pronounced) {
                xml.addTo(text);
            }
        }
    }

    SheetCell get(String number) throws IOException {
        int index = NUMBER.matcher(number).matches() ? Integer.parseInt(number) : Integer.MAX_VALUE;
        if (index >= count) {
            throw new IOException("no such text");
        }
        return SheetCell.of(characters.substring(index == 0 ? 0 : ends[index - 1], ends[index]));
    }
}
