package org.guildhall.reporting.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.live.StreamedView;
import org.guildhall.kit.problem.ProblemException;

/** A job as a view that moves. */
@ApplicationScoped
class LiveJob implements StreamedView<LiveJob.Key, JobView> {

    private final JobRows rows;
    private final JobViews views;

    LiveJob(JobRows rows, JobViews views) {
        this.rows = rows;
        this.views = views;
    }

    /** A job of somebody, in the words of a language. */
    record Key(UUID job, String subject, Locale locale) {}

    @Override
    public String fingerprint(Key key) {
        return Long.toString(job(key).progress());
    }

    @Override
    public Map<Key, String> fingerprints(Collection<Key> keys) {
        Map<UUID, String> progress = rows.progress(keys.stream().map(Key::job).collect(Collectors.toSet()));
        return keys.stream()
                .filter(key -> progress.containsKey(key.job()))
                .collect(Collectors.toMap(key -> key, key -> progress.get(key.job())));
    }

    @Override
    public JobView read(Key key) {
        return views.of(job(key), key.locale());
    }

    @Override
    public Optional<?> delta(JobView before, JobView after) {
        return before.equals(after) ? Optional.empty() : Optional.of(after);
    }

    private Job job(Key key) {
        return rows.findBrief(key.job(), key.subject()).orElseThrow(ProblemException::notFound);
    }
}
