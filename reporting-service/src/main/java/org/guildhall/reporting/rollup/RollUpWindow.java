package org.guildhall.reporting.rollup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.kit.time.Clocks;

/** Groups the facts of a schema once, and keeps single days for as long as a question about them is likely. */
@ApplicationScoped
public class RollUpWindow {

    private static final int DAYS = 62;

    private final RollUpWindowRepository windows;
    private final Clock clock;

    RollUpWindow(RollUpWindowRepository windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * From now on batches count what they change. Does nothing where that is so already.
     *
     * @param facts what there is to count
     */
    public void open(String schema, FactSource facts) {
        windows.open(schema, keptSince(), facts);
    }

    /** In the transaction in which the schema takes the place of another one. */
    public void markAll(Connection connection, String schema) throws SQLException {
        RollUpRows.markAll(connection, schema);
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void advance() {
        windows.advance(keptSince());
    }

    /** Whole months, so that a day is kept either in its month alone or by itself, too. */
    private LocalDate keptSince() {
        return Clocks.today(clock).minusDays(DAYS).withDayOfMonth(1);
    }
}
