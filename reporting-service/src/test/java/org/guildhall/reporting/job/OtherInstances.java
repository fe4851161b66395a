package org.guildhall.reporting.job;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.OnBehalf;
import org.guildhall.kit.time.Ids;
import org.guildhall.reporting.reading.ReadingTerms;

/** Makes what other instances of the service are made of, on the same database. */
@Singleton
public class OtherInstances {

    private final JobRunRows runs;
    private final JobFileRows files;
    private final JobKinds kinds;
    private final JobSettings settings;
    private final OnBehalf onBehalf;
    private final ReadingTerms terms;
    private final ReadingCheck readers;
    private final ProblemTexts texts;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    OtherInstances(
            JobRunRows runs,
            JobFileRows files,
            JobKinds kinds,
            JobSettings settings,
            OnBehalf onBehalf,
            ReadingTerms terms,
            ReadingCheck readers,
            ProblemTexts texts,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.kinds = kinds;
        this.settings = settings;
        this.onBehalf = onBehalf;
        this.terms = terms;
        this.readers = readers;
        this.texts = texts;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    JobLease lease() {
        return new JobLease(runs, files, settings, ids, clock);
    }

    RunningJob begin(Job claimed, JobLease lease) {
        return new RunningJob(claimed, lease, settings, caller);
    }

    JobWorker worker() {
        JobLease lease = lease();
        return new JobWorker(
                lease, new JobWork(kinds, lease, settings, onBehalf, terms, readers, texts), settings, caller);
    }
}
