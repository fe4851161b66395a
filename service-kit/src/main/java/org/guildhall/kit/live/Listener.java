package org.guildhall.kit.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.guildhall.kit.security.Admission;
import org.jboss.logging.Logger;

/** One open connection. One that can't keep up gets a new snapshot later instead of a queue that grows. */
final class Listener {

    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final int QUEUE = 1 << 18;

    private final HttpServerResponse response;
    private final Admission admission;
    private volatile boolean behind;

    /** @param admission the right to listen, which can end before the listener leaves */
    Listener(HttpServerResponse response, Admission admission) {
        this.admission = admission;
        this.response = response.setWriteQueueMaxSize(QUEUE);
    }

    /** Sends what all listeners get; the bytes are the same ones for everybody. */
    void send(Buffer event) {
        if (behind || response.writeQueueFull()) {
            behind = true;
        } else {
            write(event);
        }
    }

    /** Whether it missed something and can take a snapshot again. */
    boolean isWaiting() {
        return behind && !response.writeQueueFull();
    }

    void restart(Buffer snapshot) {
        behind = false;
        write(snapshot);
    }

    /** Whether they may listen still; not, if that can't be told: who may comes back and is let in again. */
    boolean isAdmitted() {
        try {
            return admission.stands();
        } catch (RuntimeException e) {
            LOG.debugf("a listener's right can't be checked: %s", e.getMessage());
            return false;
        }
    }

    /** @param comeBack when the listener shall open the stream anew (WHATWG HTML §9.2.6, {@code retry}) */
    void end(Duration comeBack) {
        write(Buffer.buffer("retry: " + comeBack.toMillis() + "\n\n"));
        end();
    }

    void end() {
        if (!isClosed()) {
            response.end();
        }
    }

    boolean isClosed() {
        return response.closed() || response.ended();
    }

    private void write(Buffer event) {
        if (!isClosed()) {
            response.write(event);
        }
    }
}
