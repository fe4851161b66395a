package org.guildhall.reporting.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.OnBehalf;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.reporting.reading.ReadingTerms;
import org.jboss.logging.Logger;

/**
 * Carries out one job with the authority that whoever it is for has by now, and settles how it ends. What they may not read any
 * more at the end counts as not read: the job fails.
 */
@ApplicationScoped
class JobWork {

    private static final Logger LOG = Logger.getLogger(JobWork.class);

    private final JobKinds kinds;
    private final JobLease lease;
    private final JobSettings settings;
    private final OnBehalf onBehalf;
    private final ReadingTerms terms;
    private final ReadingCheck readers;
    private final ProblemTexts texts;

    JobWork(
            JobKinds kinds,
            JobLease lease,
            JobSettings settings,
            OnBehalf onBehalf,
            ReadingTerms terms,
            ReadingCheck readers,
            ProblemTexts texts) {
        this.kinds = kinds;
        this.lease = lease;
        this.settings = settings;
        this.onBehalf = onBehalf;
        this.terms = terms;
        this.readers = readers;
        this.texts = texts;
    }

    void carryOut(RunningJob run) {
        try {
            onBehalf.of(run.job().subject(), () -> {
                attempt(run);
                return true;
            });
        } catch (RuntimeException e) {
            settle(run, e);
        }
    }

    private void attempt(RunningJob run) {
        Job job = run.job();
        if (job.tries() > settings.tries()) {
            throw ProblemException.of(500, "job-stuck", settings.tries());
        }
        JobKind kind = kinds.find(job.kind()).orElseThrow(() -> ProblemException.of(500, "job-kind-gone"));
        terms.bePatient(settings.statement());
        try {
            kind.run(run);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("a job came to nothing", e);
        }
        run.tell();
        readers.requireReaderOf(terms.organisations());
        lease.finish(run.held(), terms.organisations(), run.deeds());
    }

    private void settle(RunningJob run, RuntimeException failure) {
        if (run.isLost()) {
            LOG.infof(
                    "job %s: cancelled, or carried out by another instance by now",
                    run.job().id());
        } else if (failure instanceof ProblemException problem && problem.status() == 503) {
            // Nobody's fault, such as that nobody knows who holds which position: not a try.
            lease.putOff(run.held(), false);
        } else if (failure instanceof ProblemException problem) {
            fail(run, OutOfScope.told(problem));
        } else if (SqlFault.of(failure).isOfAvailability()) {
            LOG.warnf(
                    "job %s waits until the database is back: SQLSTATE %s",
                    run.job().id(), SqlFault.of(failure).state());
            // A statement of the job's own that was too slow would be too slow again; whatever else is nobody's fault.
            lease.putOff(run.held(), run.age().compareTo(settings.statement()) >= 0);
        } else {
            LOG.errorf(failure, "job %s failed", run.job().id());
            fail(run, ProblemException.of(500, "internal-error"));
        }
    }

    private void fail(RunningJob run, ProblemException reason) {
        lease.fail(run.held(), JobFailure.of(reason, texts));
    }
}
