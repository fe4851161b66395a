package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;

/**
 * Bounds how much an officer learns from previews about persons beyond their organisation: that somebody is on record there.
 * Whoever was told enough is told nothing more of any file until the window is over, as that alone would tell, too.
 */
@ApplicationScoped
class ToldElsewhere {

    private final ElsewhereRows rows;
    private final ImportSettings settings;
    private final Clock clock;

    ToldElsewhere(ElsewhereRows rows, ImportSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts what a portion is about to tell, in the transaction that does.
     *
     * @throws TooMuchToldException when it is too much
     */
    void count(ImportRun run, ImportSubject subject, List<JudgedRow> judged) {
        if (subject.tellingCodes().isEmpty()) {
            return;
        }
        int telling = (int) judged.stream()
                .filter(row -> row.faults().stream()
                        .anyMatch(fault -> subject.tellingCodes().contains(fault.code())))
                .count();
        if (counted(run, telling) > settings.elsewhere()) {
            throw new TooMuchToldException(telling);
        }
        rows.add(run.id(), telling);
    }

    /** Keeps it counted, in a transaction of its own, although it wasn't told in the end; and says so. */
    ProblemException enough(ImportRun run, TooMuchToldException refused) {
        QuarkusTransaction.requiringNew().run(() -> counted(run, refused.telling()));
        return ProblemException.of(429, "import-told-enough", settings.elsewhere());
    }

    private int counted(ImportRun run, int telling) {
        Instant now = clock.instant();
        return rows.count(run.createdBy(), telling, now, now.minus(settings.elsewhereWindow()));
    }
}
