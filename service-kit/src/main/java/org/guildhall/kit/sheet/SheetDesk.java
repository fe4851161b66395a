package org.guildhall.kit.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guildhall.kit.problem.ProblemException;

/**
 * Where uploaded sheets are read, a few at a time: what one may cost is bounded, and so is what all of them cost together.
 * Some may wait for a seat; more are told to come back.
 */
@ApplicationScoped
public class SheetDesk {

    private static final int SEATS = 4;
    private static final int MOST_WAITING = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Semaphore seats = new Semaphore(SEATS, true);

    /**
     * Reads the file and gives its rows to whoever uses them. They are in memory while the seat is taken: don't let them out.
     *
     * @throws ProblemException 415 when it is no sheet, 422 when it can't be read or goes beyond the bounds, 503 when too many
     *     wait
     */
    public <T> T read(byte[] file, SheetBounds bounds, Function<SheetContent, T> use) {
        takeSeat();
        try {
            return use.apply(SheetFile.read(file, bounds));
        } finally {
            seats.release();
        }
    }

    /**
     * Reads the file and hands on its rows one by one; none is kept here.
     *
     * @throws ProblemException as {@link #read}, also after rows were handed on
     */
    public SheetExtent each(byte[] file, SheetBounds bounds, Consumer<SheetRow> taker) {
        takeSeat();
        try {
            return SheetFile.each(file, bounds, taker);
        } finally {
            seats.release();
        }
    }

    int waiting() {
        return seats.getQueueLength();
    }

    private void takeSeat() {
        try {
            if (waiting() < MOST_WAITING && seats.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(503, "import-busy").retryAfter(COME_BACK);
    }
}
