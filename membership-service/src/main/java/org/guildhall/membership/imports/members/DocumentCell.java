package org.guildhall.membership.imports.members;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.kit.sheet.SheetCell;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.IdentityDocument;

/** The number of a document as lists have it, and what spreadsheets have done to it. */
final class DocumentCell {

    /** What Excel shows of eighteen digits, of which it keeps fifteen. */
    private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d{1,17})?[eE]\\+?1[4-9]");

    /** What is left of them once they are shown whole again. */
    private static final Pattern ROUNDED = Pattern.compile("\\d{15}000");

    private DocumentCell() {}

    /** Whether the last digits were lost: nobody can tell whose number it was. */
    static boolean isRounded(SheetCell cell, DocumentType type) {
        String written = plain(cell);
        return "cell-number".equals(cell.fault())
                || EXPONENT.matcher(written).matches()
                || ROUNDED.matcher(written).matches()
                        && IdentityDocument.parse(type, written).isEmpty();
    }

    static Optional<IdentityDocument> read(SheetCell cell, DocumentType type) {
        return IdentityDocument.parse(type, cell.text());
    }

    /** A number of the first generation, which nobody can join with, but which old lists have. */
    static Optional<IdentityDocument> legacy(SheetCell cell, DocumentType type) {
        return type == DocumentType.RESIDENT_ID ? IdentityDocument.parseLegacy(cell.text()) : Optional.empty();
    }

    private static String plain(SheetCell cell) {
        return Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
    }
}
