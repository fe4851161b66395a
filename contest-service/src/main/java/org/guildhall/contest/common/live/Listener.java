package org.guildhall.contest.common.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** One open connection. One that can't keep up gets a new snapshot later instead of a queue that grows. */
final class Listener {

    private static final int QUEUE = 1 << 18;

    private final HttpServerResponse response;
    private volatile boolean behind;

    Listener(HttpServerResponse response) {
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

    boolean isClosed() {
        return response.closed() || response.ended();
    }

    private void write(Buffer event) {
        if (!isClosed()) {
            response.write(event);
        }
    }
}
