package org.guildhall.acceptance;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that goes where it goes, and into a buffer as well; once it has ended, that is told. */
final class Overheard implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final Buffer heard;
    private final Runnable whole;

    Overheard(ReadStream<Buffer> body, Buffer heard, Runnable whole) {
        this.body = body;
        this.heard = heard;
        this.whole = whole;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> next) {
        body.handler(
                next == null
                        ? null
                        : part -> {
                            heard.appendBuffer(part);
                            next.handle(part);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> next) {
        body.endHandler(
                next == null
                        ? null
                        : end -> {
                            whole.run();
                            next.handle(end);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> next) {
        body.exceptionHandler(next);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
