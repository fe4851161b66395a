package org.guildhall.contest.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything the service logs while this is open, our own code at DEBUG: messages, their parameters, stack traces. */
public final class Logs extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger ours = Logger.getLogger("org.guildhall");
    private final Level before = ours.getLevel();

    public Logs() {
        setLevel(Level.ALL);
        // What JBoss calls DEBUG.
        ours.setLevel(Level.FINE);
        Logger.getLogger("").addHandler(this);
    }

    /** One text, a record a line. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(entry.getLoggerName()).append(' ').append(entry.getMessage());
        text.append(Arrays.toString(entry.getParameters()));
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text));
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        ours.setLevel(before);
    }
}
