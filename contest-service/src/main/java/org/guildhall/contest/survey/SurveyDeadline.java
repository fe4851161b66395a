package org.guildhall.contest.survey;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.job.TimedJobs;

/** Closes surveys whose time is over. */
@ApplicationScoped
class SurveyDeadline {

    private static final int AT_ONCE = 100;

    private final SurveyRepository surveys;
    private final SurveyService service;
    private final Clock clock;

    SurveyDeadline(SurveyRepository surveys, SurveyService service, Clock clock) {
        this.surveys = surveys;
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeDue() {
        TimedJobs.each("The closing of a survey", due(), service::closeDue);
    }

    @Transactional
    List<UUID> due() {
        return surveys.listDue(clock.instant(), AT_ONCE).stream()
                .map(Survey::id)
                .toList();
    }
}
