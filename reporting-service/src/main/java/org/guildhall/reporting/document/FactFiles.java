package org.guildhall.reporting.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetWriter;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.Words;
import org.guildhall.reporting.document.register.ControlTotal;
import org.guildhall.reporting.document.register.DocumentFacts;
import org.guildhall.reporting.document.register.Imprint;
import org.guildhall.reporting.document.register.IssuedFile;
import org.guildhall.reporting.job.JobRun;
import org.guildhall.reporting.job.WrittenFile;
import org.guildhall.reporting.statistics.member.MemberFactReading.Extent;
import org.guildhall.reporting.statistics.member.MemberFactReading.Taker;
import org.jspecify.annotations.Nullable;

/**
 * The files into which facts go as they come; another one begins when one is full. What they are stands in each, or beside them.
 * A file that isn't finished isn't closed, so nobody takes it for whole.
 */
final class FactFiles implements Taker {

    private static final int STEP = 10_000;

    private final JobRun run;
    private final Imprint imprint;
    private final SheetFormat format;
    private final int rowsPerFile;
    private final Locale locale;
    private final Words words;
    private final List<IssuedFile> files = new ArrayList<>();
    private @Nullable Extent extent;
    private @Nullable WrittenFile output;
    private @Nullable String name;
    private @Nullable SheetWriter sheet;
    private int inFile;
    private long rows;

    FactFiles(JobRun run, Imprint imprint, SheetFormat format, int rowsPerFile, Locale locale) {
        this.run = run;
        this.imprint = imprint;
        this.format = format;
        this.rowsPerFile = rowsPerFile;
        this.locale = locale;
        this.words = Words.of(locale);
    }

    Taker begin(Extent found) {
        extent = found;
        run.steps(found.count());
        return this;
    }

    @Override
    public void take(String[] fact) {
        try {
            if (sheet == null) {
                open();
            }
            sheet.row(Arrays.asList(fact));
            rows++;
            inFile++;
            if (inFile == rowsPerFile) {
                end();
            }
            if (rows % STEP == 0) {
                run.done(rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when not everything has come that was going to */
    void finish() throws IOException {
        if (rows != extent.count()) {
            throw new IllegalStateException("of " + extent.count() + " facts " + rows + " were written");
        }
        if (sheet == null && files.isEmpty()) {
            open();
        }
        if (sheet != null) {
            end();
        }
        if (format == SheetFormat.CSV) {
            about();
        }
        run.done(rows);
    }

    private void open() throws IOException {
        name = format.named("guildhall-" + imprint.number() + "-" + (files.size() + 1));
        output = run.file(name, format.type().toString());
        sheet = SheetWriter.open(format, words.figures(), output);
        sheet.row(FactWords.headings(words));
        inFile = 0;
    }

    private void end() throws IOException {
        sheet.notes(words.about(), notes(inFile));
        sheet.close();
        sheet = null;
        output.close();
        files.add(IssuedFile.of(name, output));
        output = null;
    }

    /** A sheet of CSV has no room for it. */
    private void about() throws IOException {
        String beside = "guildhall-" + imprint.number() + "-about.txt";
        WrittenFile text = run.file(beside, "text/plain; charset=utf-8");
        text.write(String.join("\r\n", notes(rows)).getBytes(StandardCharsets.UTF_8));
        text.close();
        files.add(IssuedFile.of(beside, text));
    }

    private List<String> notes(long lines) {
        return words.footer(new Content(facts(lines), FactWords.title(words), locale, List.of(), List.of()), imprint);
    }

    Imprint imprint() {
        return imprint;
    }

    List<IssuedFile> files() {
        return files;
    }

    DocumentFacts facts() {
        return facts(rows);
    }

    private DocumentFacts facts(long lines) {
        return new DocumentFacts(
                "FACTS",
                FactWords.title(words),
                locale.toLanguageTag(),
                extent.organisation().id(),
                extent.organisation().name(),
                extent.to().toString(),
                extent.freshness().asOf(),
                lines,
                List.of(new ControlTotal("facts", FactWords.inAll(words), BigDecimal.valueOf(extent.count()))));
    }
}
