package org.guildhall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second launcher off the data. The file holds the process id of the launcher until it ends in order. */
final class RunLock implements AutoCloseable {
    private final FileChannel channel;
    private final boolean lastRunWasKilled;

    private RunLock(FileChannel channel, boolean lastRunWasKilled) {
        this.channel = channel;
        this.lastRunWasKilled = lastRunWasKilled;
    }

    /** Takes the lock, or throws {@link CannotStart} if another launcher has it. */
    static RunLock take(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CannotStart(
                        "deploy/run runs already on %s; end it with Ctrl-C, or use --once".formatted(file.getParent()));
            }
            boolean lastRunWasKilled = channel.size() > 0;
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return new RunLock(channel, lastRunWasKilled);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    /** Says whether the launcher before this one had no chance to stop what it had started. */
    boolean lastRunWasKilled() {
        return lastRunWasKilled;
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give the lock back", e);
        }
    }
}
