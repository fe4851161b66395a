package org.guildhall.kit.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What is logged, by whomever, as a warning or worse while this is open. */
public final class LogLines extends Handler implements AutoCloseable {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public LogLines() {
        setLevel(Level.WARNING);
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            records.add(record);
        }
    }

    /** The lines that contain the text, without stacks. */
    public List<String> of(String text) {
        return records.stream()
                .map(LogLines::text)
                .filter(line -> line.contains(text))
                .toList();
    }

    /** The lines that came with a stack. */
    public List<String> withStack() {
        return records.stream()
                .filter(record -> record.getThrown() != null)
                .map(LogLines::text)
                .toList();
    }

    private static String text(LogRecord record) {
        String message =
                record instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : record.getMessage();
        return record.getLoggerName() + ": " + message;
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
