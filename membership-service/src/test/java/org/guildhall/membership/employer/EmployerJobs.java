package org.guildhall.membership.employer;

import jakarta.inject.Singleton;
import java.time.Instant;

/** Reads what members state of their employers when a test wants it, and not only minutes later. */
@Singleton
public class EmployerJobs {

    private final StatementReading reading;

    EmployerJobs(StatementReading reading) {
        this.reading = reading;
    }

    /** All who are members by now. */
    public void readAll() {
        Instant until = Instant.now().plusSeconds(1);
        while (reading.readUntil(until).filter(read -> read == 0).isEmpty()) {
            // The next portion, or once more where the timer was at it.
        }
    }
}
