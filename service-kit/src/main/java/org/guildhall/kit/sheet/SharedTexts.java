package org.guildhall.kit.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts that cells of a workbook share by their number. */
final class SharedTexts {

    private static final int MOST_TEXTS = 100_000;

    private final List<SheetCell> texts = new ArrayList<>();

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
                SheetCell cell = SheetCell.of(text.shown());
                budget.share(cell.text().length());
                add(cell);
            }
        }
    }

    private void add(SheetCell cell) throws IOException {
        texts.add(cell);
        if (texts.size() > MOST_TEXTS) {
            throw new IOException("too many texts");
        }
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
        int index = number.matches("\\d{1,6}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
        if (index >= texts.size()) {
            throw new IOException("no such text");
        }
        return texts.get(index);
    }
}
