package org.guildhall.bench.enrolment;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.guildhall.bench.load.Measured;

/** The baseline's load: a closed loop of sixteen connections, each with a thread of its own. Any error ends it. */
final class BaselineLoad implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final List<BaselineRows> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);

    BaselineLoad(BaselineDatabase database) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(new BaselineRows(database.connect()));
        }
    }

    /** Enrols until the time is over, or the prepared enrolments are. */
    Measured run(List<Enrolment> prepared, Duration time) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Callable<Histogram>> tasks = new ArrayList<>();
        connections.forEach(connection -> tasks.add(() -> enrol(connection, prepared, next, end)));
        Histogram latency = Measured.newHistogram();
        for (Future<Histogram> done : threads.invokeAll(tasks)) {
            latency.add(done.get());
        }
        return new Measured((System.nanoTime() - begin) / 1e9, latency, Map.of());
    }

    private static Histogram enrol(BaselineRows rows, List<Enrolment> prepared, AtomicInteger next, long end)
            throws SQLException {
        Histogram latency = Measured.newHistogram();
        while (true) {
            long begin = System.nanoTime();
            int index = next.getAndIncrement();
            if (begin >= end || index >= prepared.size()) {
                return latency;
            }
            rows.write(prepared.get(index));
            Measured.record(latency, System.nanoTime() - begin);
        }
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (BaselineRows connection : connections) {
            connection.close();
        }
    }
}
