package org.guildhall.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.kit.sql.Documents;
import org.guildhall.reporting.job.JobKind;
import org.guildhall.reporting.job.JobRun;

/** A kind for tests, which is refused for a reason of the test's between {@link #begin} and {@link #end}. */
@ApplicationScoped
public class FaultyKind implements JobKind {

    static final String CODE = "FAULTY";

    private static final Map<String, RuntimeException> FAULTS = new ConcurrentHashMap<>();
    private static volatile boolean fails;

    private final Documents documents;

    FaultyKind(Documents documents) {
        this.documents = documents;
    }

    record Asked(String fault) {}

    /** By which a job's parameters name it. */
    static String fail(RuntimeException fault) {
        String name = UUID.randomUUID().toString();
        FAULTS.put(name, fault);
        return name;
    }

    static void begin() {
        fails = true;
    }

    static void end() {
        fails = false;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void check(String parameters) {
        if (fails) {
            throw FAULTS.get(documents.read(parameters, Asked.class).fault());
        }
    }

    @Override
    public void run(JobRun run) {
        run.done(1);
    }
}
