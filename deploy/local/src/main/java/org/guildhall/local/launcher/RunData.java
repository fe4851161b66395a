package org.guildhall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.local.servers.Directories;
import org.guildhall.local.servers.FreePort;
import org.guildhall.local.servers.LeftoverPostgres;
import org.guildhall.local.suite.Layout;
import org.guildhall.local.suite.Ports;
import org.guildhall.local.suite.Watchdog;
import org.jspecify.annotations.Nullable;

/** The directory a run works in: {@code .data}, kept and locked; or one of its own for {@code --once}, deleted. */
final class RunData implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String ONCE = "once-";
    private static final Duration LEFTOVERS_END_WITHIN = Duration.ofSeconds(20);

    private final Layout layout;
    private final @Nullable RunLock lock;

    private RunData(Layout layout, @Nullable RunLock lock) {
        this.layout = layout;
        this.lock = lock;
    }

    static RunData kept(Path repository, boolean fresh) {
        Path home = Directories.createPrivate(repository.resolve(".data"));
        RunData data = new RunData(new Layout(repository, home), RunLock.take(home.resolve(LOCK)));
        if (fresh) {
            LeftoverPostgres.in(data.layout.postgres().resolve("cluster")).end(LEFTOVERS_END_WITHIN);
            data.empty();
        }
        Directories.create(data.layout.logs());
        return data;
    }

    static RunData once(Path repository) {
        try {
            Path home = Files.createTempDirectory(Directories.createPrivate(repository.resolve(".data")), ONCE);
            RunData data = new RunData(new Layout(repository, home), null);
            Directories.create(data.layout.logs());
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a directory below .data", e);
        }
    }

    Layout layout() {
        return layout;
    }

    boolean isTemporary() {
        return lock == null;
    }

    Watchdog startWatchdog() {
        return isTemporary() ? Watchdog.startDeleting(layout.home()) : Watchdog.start();
    }

    /** After a killed launcher its watchdog may still be ending the services: gives their ports a while. */
    void awaitLeftovers(Ports ports) {
        if (isTemporary() || !lock.lastRunWasKilled()) {
            return;
        }
        long deadline = System.nanoTime() + LEFTOVERS_END_WITHIN.toNanos();
        while (System.nanoTime() < deadline
                && !ports.byOwner().values().stream().allMatch(FreePort::isFree)) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void empty() {
        try (Stream<Path> found = Files.list(layout.home())) {
            List<Path> disposable = found.filter(path -> !isKeptByOthers(path)).toList();
            disposable.forEach(Directories::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + layout.home(), e);
        }
    }

    private static boolean isKeptByOthers(Path path) {
        String name = path.getFileName().toString();
        return name.equals(LOCK) || name.startsWith(ONCE);
    }

    @Override
    public void close() {
        if (isTemporary()) {
            Directories.delete(layout.home());
        } else {
            lock.close();
        }
    }
}
