package org.guildhall.kit.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;

/** What is logged, by whomever, while this is open: as a warning or worse unless it is to be more. */
public final class LogLines extends Handler implements AutoCloseable {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public LogLines() {
        this(Level.WARNING);
    }

    public LogLines(Level least) {
        setLevel(least);
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            if (record instanceof ExtLogRecord formatted) {
                formatted.copyMdc();
            }
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

    /** What the lines say of the request they come from, under this name; nothing of those that don't. */
    public List<String> context(String name) {
        return records.stream()
                .filter(ExtLogRecord.class::isInstance)
                .map(record -> ((ExtLogRecord) record).getMdc(name))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The lines that contain the text and came with a stack. */
    public List<String> withStack(String text) {
        return records.stream()
                .filter(record -> record.getThrown() != null)
                .map(LogLines::text)
                .filter(line -> line.contains(text))
                .toList();
    }

    /** All there is to each of them: the message, its parameters and the stack. */
    public String whole() {
        return records.stream().map(LogLines::whole).collect(Collectors.joining("\n"));
    }

    private static String whole(LogRecord record) {
        StringWriter text = new StringWriter();
        text.append(text(record)).append(' ').append(record.getMessage());
        text.append(Arrays.toString(record.getParameters()));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(text));
        }
        return text.toString();
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
