package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sheet.SheetBounds;
import org.guildhall.kit.sheet.SheetDesk;
import org.guildhall.kit.sheet.SheetExtent;

/** Reads a file from its beginning to its end; whoever takes it over from a worker that went away skips what is staged. */
@ApplicationScoped
class PreviewTurn {

    private final ImportPartRows parts;
    private final Staging staging;
    private final ToldElsewhere told;
    private final SheetDesk desk;
    private final PreviewEnd end;

    PreviewTurn(ImportPartRows parts, Staging staging, ToldElsewhere told, SheetDesk desk, PreviewEnd end) {
        this.parts = parts;
        this.staging = staging;
        this.told = told;
        this.desk = desk;
        this.end = end;
    }

    void take(ImportRun run, ImportSubject subject) {
        byte[] file = QuarkusTransaction.requiringNew().call(() -> parts.read(run.id()));
        try {
            Staging.Intake intake = staging.begin(run, subject);
            SheetExtent extent = desk.each(file, bounds(subject), intake::take);
            intake.flush();
            if (intake.isEmpty()) {
                throw ProblemException.of(422, "import-empty");
            }
            end.finish(run, extent);
        } catch (HeadingsRefusedException e) {
            end.refuse(run, ProblemException.of(422, "import-headings"), e.faults());
        } catch (TooMuchToldException e) {
            end.refuse(run, told.enough(run, e), List.of());
        } catch (ProblemException e) {
            if (e.status() >= 500) {
                throw e;
            }
            end.refuse(run, e, List.of());
        }
    }

    /** The headings and the rows; some hundred and fifty characters a row are many. What is staged meanwhile takes its time, too. */
    private static SheetBounds bounds(ImportSubject subject) {
        return new SheetBounds(subject.mostRows() + 1, 40, 30_000_000, 256 << 20, Duration.ofMinutes(10));
    }
}
