package org.guildhall.reporting.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/** Shows people their own jobs, and ends them. Those of others don't exist. */
@ApplicationScoped
public class JobService {

    private final JobRows rows;
    private final JobFileRows files;
    private final JobViews views;
    private final JobSettings settings;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    JobService(
            JobRows rows,
            JobFileRows files,
            JobViews views,
            JobSettings settings,
            Cursors cursors,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.views = views;
        this.settings = settings;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    Page<JobView> list(PageQuery page, Locale locale) {
        Page<Job> jobs =
                cursors.falling("jobs", page, (before, limit) -> rows.of(caller.subject(), before, limit), Job::id);
        return new Page<>(views.of(jobs.items(), locale), jobs.next());
    }

    /** @throws ProblemException 404 unless it is the caller's own */
    @Transactional
    public JobView read(UUID id, Locale locale) {
        return views.of(find(id), locale);
    }

    /**
     * Cancels what isn't over, of which it is remembered for a while that it was; of what is over nothing is left.
     *
     * @throws ProblemException as {@link #read}
     */
    @Transactional
    void remove(UUID id) {
        Job job = rows.lock(id, caller.subject()).orElseThrow(ProblemException::notFound);
        Instant now = clock.instant();
        boolean cancelled = rows.end(id, JobState.CANCELLED, now, now.plus(settings.keepFor()));
        files.deleteAll(id);
        if (!cancelled) {
            rows.delete(job.id());
        }
    }

    private Job find(UUID id) {
        return rows.find(id, caller.subject()).orElseThrow(ProblemException::notFound);
    }
}
