package org.guildhall.kit.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.sql.Database;

/** A job that needs the database each time, or fails when it is told to. */
@ApplicationScoped
class CaseJob {

    private final Database database;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();

    CaseJob(Database database) {
        this.database = database;
    }

    @Scheduled(every = "${guildhall.case-job-every:off}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        begun.incrementAndGet();
        if (broken.get()) {
            throw new IllegalStateException("broken by the test");
        }
        database.each("SELECT 1", row -> {});
        done.incrementAndGet();
    }

    int begun() {
        return begun.get();
    }

    int done() {
        return done.get();
    }

    void setBroken(boolean isBroken) {
        broken.set(isBroken);
    }
}
