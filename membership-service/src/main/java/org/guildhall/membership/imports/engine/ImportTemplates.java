package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetWriter;

/** The sheets to fill in. */
@ApplicationScoped
class ImportTemplates {

    private final ImportSubjects subjects;

    ImportTemplates(ImportSubjects subjects) {
        this.subjects = subjects;
    }

    byte[] of(ImportKind kind, SheetFormat format) {
        ImportSubject subject = subjects.of(kind);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.open(format, "导入", output)) {
            writer.row(subject.columns().stream().map(SheetColumn::heading).toList());
            for (List<String> example : subject.examples()) {
                writer.row(example);
            }
            writer.notes("填写说明", subject.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }
}
