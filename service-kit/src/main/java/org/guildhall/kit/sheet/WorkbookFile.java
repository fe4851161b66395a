package org.guildhall.kit.sheet;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.guildhall.kit.problem.ProblemException;

/** Reads the first visible sheet of a workbook. */
final class WorkbookFile {

    private WorkbookFile() {}

    static SheetContent read(byte[] file, SheetBounds bounds, Budget budget) {
        try (PackageParts parts = new PackageParts(file, budget)) {
            WorkbookMap map = WorkbookMap.of(parts, budget);
            return SheetContent.of(rows(parts, map, bounds, budget), map.otherSheets());
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Whatever the reader stumbles over comes from the file, and parsers have no exception of their own for all
            // of it.
            throw ProblemException.of(422, "import-unreadable");
        }
    }

    private static List<SheetRow> rows(PackageParts parts, WorkbookMap map, SheetBounds bounds, Budget budget)
            throws IOException, XMLStreamException {
        if (map.sheet() == null) {
            return List.of();
        }
        CellMeaning meaning = new CellMeaning(SharedTexts.of(parts, map, budget), CellStyles.of(parts, map, budget));
        try (XmlPart xml = new XmlPart(parts.read(map.sheet()), budget)) {
            return SheetPart.read(xml, meaning, new SheetRows(bounds, budget));
        }
    }
}
