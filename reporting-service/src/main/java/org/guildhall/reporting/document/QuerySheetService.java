package org.guildhall.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.ContentReading;
import org.guildhall.reporting.document.form.DocumentForm;
import org.guildhall.reporting.document.form.DocumentWriter;
import org.guildhall.reporting.document.paper.OpenOutput;
import org.guildhall.reporting.document.register.CountedOutput;
import org.guildhall.reporting.document.register.Imprint;
import org.guildhall.reporting.statistics.query.StatisticsQuery;

/** Answers queries as workbooks that are on record like any other document. */
@ApplicationScoped
class QuerySheetService {

    private final ContentReading reading;
    private final DocumentWriter writer;
    private final ProblemTexts texts;

    QuerySheetService(ContentReading reading, DocumentWriter writer, ProblemTexts texts) {
        this.reading = reading;
        this.writer = writer;
        this.texts = texts;
    }

    /** A workbook and what its file is called. */
    record Sheet(String name, StreamingOutput content) {}

    /**
     * All is found before the first byte is written.
     *
     * @throws org.guildhall.kit.problem.ProblemException as the query itself
     */
    Sheet sheet(StatisticsQuery query, AskedLanguage language) {
        Content content = reading.query(query, null, language.choose(texts), true);
        Imprint imprint = writer.begin();
        return new Sheet(
                DocumentForm.XLSX.name(imprint.number()),
                output -> writer.write(
                                content,
                                imprint,
                                DocumentForm.XLSX,
                                (name, mediaType) -> new CountedOutput(new OpenOutput(output)))
                        .run());
    }
}
