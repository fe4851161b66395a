package org.guildhall.membership.imports.engine;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.kit.problem.ProblemException;

/** How many bytes of files this instance takes in at once: several large ones would be more than its memory. */
@ApplicationScoped
class UploadRoom {

    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final int KILOBYTE = 1 << 10;

    private final int largest;
    private final Semaphore room;

    UploadRoom(ImportSettings settings, @ConfigProperty(name = "guildhall.upload.max-body-size") MemorySize largest) {
        this.largest = kilobytes(largest.asLongValue());
        this.room = new Semaphore(
                Math.max(this.largest, kilobytes(settings.uploadMemory().asLongValue())));
    }

    /**
     * Takes room for a file, to be given back.
     *
     * @param announced its bytes; less than none where nobody said, which may be as many as anybody can send
     * @return how much that is
     * @throws ProblemException 503 {@code import-busy} when there is none
     */
    int take(int announced) {
        int needed = announced < 0 ? largest : Math.min(largest, kilobytes(announced));
        if (!room.tryAcquire(needed)) {
            throw ProblemException.of(503, "import-busy").retryAfter(COME_BACK);
        }
        return needed;
    }

    void giveBack(int taken) {
        room.release(taken);
    }

    private static int kilobytes(long bytes) {
        return (int) ((bytes + KILOBYTE - 1) / KILOBYTE);
    }
}
