package org.guildhall.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.reporting.document.form.DocumentSettings;

/** How many workbooks this instance writes at once for who waits for them; whoever may wait orders a job. */
@ApplicationScoped
class SheetRoom {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Semaphore room;

    SheetRoom(DocumentSettings settings) {
        this.room = new Semaphore(settings.answers());
    }

    /**
     * Takes the room for one, to be given back.
     *
     * @throws ProblemException 503 {@code sheets-busy} when there is none
     */
    void take() {
        if (!room.tryAcquire()) {
            throw ProblemException.of(503, "sheets-busy").retryAfter(COME_BACK);
        }
    }

    void giveBack() {
        room.release();
    }
}
