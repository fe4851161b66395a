package org.guildhall.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.problem.JsonParts;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.ContentReading;
import org.guildhall.reporting.document.content.DocumentTemplate;
import org.guildhall.reporting.document.content.DocumentTemplates;
import org.guildhall.reporting.document.content.Period;
import org.guildhall.reporting.document.form.DocumentForm;
import org.guildhall.reporting.document.form.DocumentWriter;
import org.guildhall.reporting.job.JobKind;
import org.guildhall.reporting.job.JobRun;
import org.guildhall.reporting.statistics.query.NamedDataSets;
import org.guildhall.reporting.statistics.query.StatisticsQuery;

/**
 * Makes a document of any query or of a template, in one of the forms. A query may be of whatever its door answers; templates tell
 * more than others may know, so they are for who reads the figures of the organisation.
 */
@ApplicationScoped
class DocumentKind implements JobKind {

    private final JsonParts parts;
    private final NamedDataSets statistics;
    private final ContentReading reading;
    private final DocumentWriter writer;

    DocumentKind(JsonParts parts, NamedDataSets statistics, ContentReading reading, DocumentWriter writer) {
        this.parts = parts;
        this.statistics = statistics;
        this.reading = reading;
        this.writer = writer;
    }

    @Override
    public String code() {
        return "DOCUMENT";
    }

    @Override
    public void check(String parameters) {
        DocumentOrder order = parts.read(parameters, DocumentOrder.class);
        List<FieldError> faults = new ArrayList<>(unoffered(order));
        if ((order.template() == null) == (order.query() == null)) {
            faults.add(new FieldError("/template", "document-either"));
        } else if (order.template() != null) {
            checkReport(order, faults);
        }
        FieldErrors.refuse(faults);
        if (order.query() != null) {
            check(order.query());
        } else {
            template(order)
                    .queries(order.organisation(), Period.of(order.period()).orElseThrow())
                    .forEach(statistics::checkOwn);
        }
    }

    /** What isn't offered is refused as if there were no such form. */
    private List<FieldError> unoffered(DocumentOrder order) {
        List<DocumentForm> offered = writer.offered();
        return offered.contains(order.format())
                ? List.of()
                : List.of(new FieldError(
                        "/format",
                        "unknown-code",
                        offered.stream().map(DocumentForm::name).collect(Collectors.joining(", "))));
    }

    private void check(StatisticsQuery query) {
        try {
            statistics.check(query);
        } catch (ProblemException refusal) {
            throw refusal.under("/query");
        }
    }

    private static void checkReport(DocumentOrder order, List<FieldError> faults) {
        DocumentTemplate template = DocumentTemplates.find(order.template()).orElse(null);
        if (template == null) {
            faults.add(new FieldError("/template", "unknown-code", codes()));
        } else {
            texts(order).keySet().stream()
                    .filter(name -> !template.narratives().contains(name))
                    .forEach(name -> faults.add(new FieldError(
                            "/narratives", "document-narrative", String.join(", ", template.narratives()))));
        }
        if (order.organisation() == null) {
            faults.add(new FieldError("/organisation", "required"));
        }
        if (order.period() == null || Period.of(order.period()).isEmpty()) {
            faults.add(new FieldError("/period", "document-period"));
        }
    }

    private static String codes() {
        return String.join(
                ", ",
                DocumentTemplates.all().stream().map(DocumentTemplate::code).toList());
    }

    private static DocumentTemplate template(DocumentOrder order) {
        return DocumentTemplates.find(order.template()).orElseThrow();
    }

    private static Map<String, String> texts(DocumentOrder order) {
        return order.narratives() == null ? Map.of() : order.narratives();
    }

    @Override
    public void run(JobRun run) throws IOException {
        DocumentOrder order = parts.read(run.parameters(), DocumentOrder.class);
        // It may have been turned off since it was ordered.
        FieldErrors.refuse(unoffered(order));
        Locale locale = Languages.of(order.language(), run);
        Content content = order.query() == null ? report(order, locale, run) : query(order, locale, run);
        run.whenDone(writer.write(content, writer.begin(), order.format(), run::file));
    }

    private Content query(DocumentOrder order, Locale locale, JobRun run) {
        run.steps(1);
        Content content = reading.query(order.query(), order.title(), locale, order.format() == DocumentForm.XLSX);
        run.done(1);
        return content;
    }

    private Content report(DocumentOrder order, Locale locale, JobRun run) {
        DocumentTemplate template = template(order);
        run.steps(template.sections().size());
        return reading.report(
                new ContentReading.Report(
                        template,
                        order.organisation(),
                        order.period(),
                        texts(order),
                        order.title(),
                        locale,
                        order.format() == DocumentForm.XLSX),
                run::done);
    }
}
