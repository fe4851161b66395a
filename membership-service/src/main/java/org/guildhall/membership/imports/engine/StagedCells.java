package org.guildhall.membership.imports.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sheet.SheetCell;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.kit.sql.Documents;
import org.guildhall.membership.privacy.FieldCipher;

/** Keeps the cells of a row as one encrypted value, from which they come back as they were read. */
@ApplicationScoped
class StagedCells {

    private static final TypeReference<List<List<String>>> CELLS = new TypeReference<>() {};
    private static final int FAULT = 1;
    private static final int WRITTEN = 2;
    private static final int DAY = 3;

    private final Documents documents;
    private final FieldCipher cipher;

    StagedCells(Documents documents, FieldCipher cipher) {
        this.documents = documents;
        this.cipher = cipher;
    }

    byte[] seal(UUID importId, SheetRow row) {
        return cipher.encrypt(write(row), column(row.number()), importId);
    }

    SheetRow open(UUID importId, int number, byte[] sealed) {
        return read(number, cipher.decrypt(sealed, column(number), importId));
    }

    private static String column(int number) {
        return "import_row|" + number;
    }

    String write(SheetRow row) {
        List<SheetCell> cells = row.cells();
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return documents.write(
                cells.subList(0, last).stream().map(StagedCells::plain).toList());
    }

    SheetRow read(int number, String written) {
        return new SheetRow(
                number,
                documents.read(written, CELLS).stream().map(StagedCells::cell).toList());
    }

    /** Most cells are nothing but their text. */
    private static List<String> plain(SheetCell cell) {
        List<String> parts = new ArrayList<>();
        parts.add(cell.text());
        if (cell.fault() != null || cell.day() != null) {
            parts.add(cell.fault() == null ? "" : cell.fault());
            parts.add(cell.written());
            parts.add(cell.day() == null ? "" : cell.day().toString());
        }
        return parts;
    }

    private static SheetCell cell(List<String> parts) {
        if (parts.size() == 1) {
            return new SheetCell(parts.get(0), null, parts.get(0), null);
        }
        return new SheetCell(
                parts.get(0),
                parts.get(FAULT).isEmpty() ? null : parts.get(FAULT),
                parts.get(WRITTEN),
                parts.get(DAY).isEmpty() ? null : LocalDate.parse(parts.get(DAY)));
    }
}
