package org.guildhall.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.guildhall.kit.problem.JsonParts;
import org.guildhall.reporting.document.form.DocumentSettings;
import org.guildhall.reporting.document.register.DocumentRegister;
import org.guildhall.reporting.job.JobKind;
import org.guildhall.reporting.job.JobRun;
import org.guildhall.reporting.statistics.member.MemberFactReading;

/** Lists every member that a figure counts, as sheets: ids, codes and bands, nothing personal. */
@ApplicationScoped
class FactsKind implements JobKind {

    private final JsonParts parts;
    private final MemberFactReading reading;
    private final DocumentRegister register;
    private final DocumentSettings settings;

    FactsKind(JsonParts parts, MemberFactReading reading, DocumentRegister register, DocumentSettings settings) {
        this.parts = parts;
        this.reading = reading;
        this.register = register;
        this.settings = settings;
    }

    @Override
    public String code() {
        return "FACTS";
    }

    @Override
    public void check(String parameters) {
        reading.check(parts.read(parameters, FactsOrder.class).wanted());
    }

    @Override
    public void run(JobRun run) throws IOException {
        FactsOrder order = parts.read(run.parameters(), FactsOrder.class);
        Locale locale = Languages.of(order.language(), run);
        FactFiles files = new FactFiles(run, register.begin(), order.format(), settings.rowsPerFile(), locale);
        try {
            reading.each(order.wanted(), files::begin);
            files.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        run.whenDone(() -> register.keep(files.imprint(), files.facts(), files.files()));
    }
}
