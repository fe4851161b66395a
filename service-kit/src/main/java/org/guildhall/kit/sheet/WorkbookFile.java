package org.guildhall.kit.sheet;

import java.io.IOException;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.guildhall.kit.problem.ProblemException;

/** Reads the first visible sheet of a workbook. */
final class WorkbookFile {

    private WorkbookFile() {}

    static SheetExtent read(byte[] file, SheetBounds bounds, Budget budget, Consumer<SheetRow> taker) {
        try (PackageParts parts = new PackageParts(file, budget)) {
            WorkbookMap map = WorkbookMap.of(parts, budget);
            return new SheetExtent(rows(parts, map, budget, new SheetRows(bounds, budget, taker)), map.otherSheets());
        } catch (ProblemException e) {
            throw e;
        } catch (TakerFailure e) {
            throw e.fault();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Whatever the reader stumbles over comes from the file, and parsers have no exception of their own for all
            // of it.
            throw ProblemException.of(422, "import-unreadable");
        }
    }

    /** How many rows are blank. */
    private static int rows(PackageParts parts, WorkbookMap map, Budget budget, SheetRows rows)
            throws IOException, XMLStreamException {
        if (map.sheet() == null) {
            return 0;
        }
        CellMeaning meaning = new CellMeaning(
                SharedTexts.of(parts, map, budget), CellStyles.of(parts, map, budget), new DaySerial(map.since1904()));
        try (XmlPart xml = new XmlPart(parts.read(map.sheet()), budget)) {
            SheetPart.read(xml, meaning, rows);
        }
        return rows.blank();
    }
}
