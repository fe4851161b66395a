package org.guildhall.reporting.job;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Documents;
import org.jspecify.annotations.Nullable;

/** Shows jobs with the files they made, in the language asked for. */
@ApplicationScoped
class JobViews {

    private final JobFileRows files;
    private final Documents documents;

    JobViews(JobFileRows files, Documents documents) {
        this.files = files;
        this.documents = documents;
    }

    JobView of(Job job, Locale locale) {
        return of(List.of(job), locale).get(0);
    }

    List<JobView> of(List<Job> jobs, Locale locale) {
        Map<UUID, List<JobFileRows.Stored>> stored = files.of(jobs.stream()
                .filter(job -> job.state() == JobState.DONE)
                .map(Job::id)
                .toList());
        return jobs.stream()
                .map(job -> view(job, stored.getOrDefault(job.id(), List.of()), locale))
                .toList();
    }

    private JobView view(Job job, List<JobFileRows.Stored> made, Locale locale) {
        return new JobView(
                job.id(),
                job.kind(),
                job.parameters() == null ? null : documents.read(job.parameters(), JsonNode.class),
                job.state(),
                job.scheduleId(),
                job.orderedAt(),
                job.begunAt(),
                job.endedAt(),
                job.expiresAt(),
                new JobView.Progress(job.stepsDone(), job.steps()),
                reason(job.failure(), locale),
                made.stream()
                        .map(file -> new JobView.FileView(file.name(), file.mediaType(), file.size(), file.sha256()))
                        .toList());
    }

    private static JobView.@Nullable Reason reason(@Nullable JobFailure failure, Locale locale) {
        return failure == null
                ? null
                : new JobView.Reason(
                        failure.code(),
                        failure.in(locale),
                        failure.faults().stream()
                                .map(fault -> new JobView.FaultView(fault.pointer(), fault.code(), fault.in(locale)))
                                .toList());
    }
}
