package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Judges the rows of a file and keeps them, a portion in a transaction together with the mark of how far it is. */
@ApplicationScoped
class Staging {

    private final ImportRunRows runs;
    private final ImportRowRows rows;
    private final ImportNameRows names;
    private final ImportLease lease;
    private final ToldElsewhere told;
    private final StagedCells cells;
    private final ImportSettings settings;

    Staging(
            ImportRunRows runs,
            ImportRowRows rows,
            ImportNameRows names,
            ImportLease lease,
            ToldElsewhere told,
            StagedCells cells,
            ImportSettings settings) {
        this.runs = runs;
        this.rows = rows;
        this.names = names;
        this.lease = lease;
        this.told = told;
        this.cells = cells;
        this.settings = settings;
    }

    /** Takes the rows of one file, in their order. */
    final class Intake {

        private final ImportRun run;
        private final ImportSubject subject;
        private final List<SheetRow> portion = new ArrayList<>();
        private @Nullable SheetHeadings<SheetColumn> headings;
        private int mark;
        private int taken;

        Intake(ImportRun run, ImportSubject subject) {
            this.run = run;
            this.subject = subject;
            this.mark = run.mark();
        }

        /**
         * @throws HeadingsRefusedException when nothing can be read under the headings
         * @throws TooMuchToldException when the officer was told enough of others
         */
        void take(SheetRow row) {
            if (headings == null) {
                readHeadings(row);
                return;
            }
            taken++;
            // The others were staged before whoever worked on it went away.
            if (row.number() > mark) {
                portion.add(row);
            }
            if (portion.size() == settings.portion()) {
                flush();
            }
        }

        private void readHeadings(SheetRow row) {
            SheetHeadings<SheetColumn> read = Headings.of(row, subject);
            if (!read.faults().isEmpty()) {
                throw new HeadingsRefusedException(
                        read.faults().stream().map(RowFault::of).toList());
            }
            headings = read;
            QuarkusTransaction.requiringNew().run(() -> runs.head(run.id(), lease.worker(), row));
        }

        void flush() {
            if (!portion.isEmpty()) {
                int last = portion.get(portion.size() - 1).number();
                QuarkusTransaction.requiringNew().run(() -> stage(last));
                mark = last;
                portion.clear();
            }
        }

        boolean isEmpty() {
            return taken == 0;
        }

        private void stage(int last) {
            lease.step(run, mark, last);
            SheetHeadings<SheetColumn> read = Objects.requireNonNull(headings, "rows come below headings");
            List<JudgedRow> judged = withoutRepetitions(subject.judge(run.within(), read, portion));
            told.count(run, subject, judged);
            List<byte[]> sealed = judged.parallelStream()
                    .map(row -> cells.seal(run.id(), row.row()))
                    .toList();
            rows.insert(run.id(), judged, sealed);
            names.insert(run.id(), judged);
        }

        /** Of rows about the same thing the first one counts, and the others are told which that is. */
        private List<JudgedRow> withoutRepetitions(List<JudgedRow> judged) {
            List<byte[]> keys = new ArrayList<>();
            judged.stream().filter(row -> row.key() != null).forEach(row -> keys.add(row.key()));
            Map<ByteBuffer, Integer> first = new HashMap<>(rows.first(run.id(), keys));
            List<JudgedRow> settled = new ArrayList<>();
            for (JudgedRow row : judged) {
                Integer before = row.key() == null ? null : first.putIfAbsent(ByteBuffer.wrap(row.key()), row.number());
                settled.add(before == null ? row : row.with(repeated(before)));
            }
            return settled;
        }

        private RowFault repeated(int before) {
            return RowFault.of(subject.keyColumn().heading(), "row-repeated", before);
        }
    }

    Intake begin(ImportRun run, ImportSubject subject) {
        return new Intake(run, subject);
    }
}
