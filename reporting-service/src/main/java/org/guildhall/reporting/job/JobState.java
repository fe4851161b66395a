package org.guildhall.reporting.job;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a job is, and what may follow. */
@Schema(
        name = "JobState",
        description =
                "排队、进行中、完成、失败、已取消、结果已过期 · waiting, under way, done, failed, cancelled, or done and its files gone")
enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    EXPIRED;

    /** A running one waits again when whoever carried it out fell silent, or something it needs is away for a while. */
    Set<JobState> next() {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING, CANCELLED);
            case RUNNING -> Set.of(QUEUED, DONE, FAILED, CANCELLED);
            case DONE -> Set.of(EXPIRED);
            case FAILED, CANCELLED, EXPIRED -> Set.of();
        };
    }

    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    /** From which this one can follow. */
    List<String> before() {
        return Stream.of(values())
                .filter(state -> state.next().contains(this))
                .map(JobState::name)
                .toList();
    }
}
