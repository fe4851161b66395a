package org.guildhall.reporting.board;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guildhall.reporting.projection.FactsCounted;
import org.jboss.logging.Logger;

/**
 * Says when the streams are looked after: as soon as this instance has counted facts, else once a second, for others count,
 * too; and never within a second of the last reading, so that a burst costs one computation a second.
 */
@ApplicationScoped
class BoardPulse {

    private static final Logger LOG = Logger.getLogger(BoardPulse.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final BoardService boards;
    private final LiveBoards live;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "boards");
    private volatile boolean stopping;

    BoardPulse(BoardService boards, LiveBoards live) {
        this.boards = boards;
        this.live = live;
        this.thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    void counted(@Observes(during = TransactionPhase.AFTER_SUCCESS) FactsCounted event) {
        woken.release();
    }

    private void run() {
        while (!stopping) {
            try {
                rest();
                boolean unused = woken.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
                boards.tend();
            } catch (InterruptedException e) {
                LOG.debug("asked to stop");
            } catch (RuntimeException e) {
                // Whatever it is: a pulse that ended silently would leave every board behind for ever.
                LOG.warnf("boards stand still and are looked at again: %s", e.getMessage());
            }
        }
    }

    private void rest() throws InterruptedException {
        long left = BEAT.toNanos() - (System.nanoTime() - live.lastRead());
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
