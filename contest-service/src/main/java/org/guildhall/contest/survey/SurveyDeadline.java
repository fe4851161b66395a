package org.guildhall.contest.survey;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Closes surveys whose time is over. */
@ApplicationScoped
class SurveyDeadline {

    private static final Logger LOG = Logger.getLogger(SurveyDeadline.class);
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
        for (UUID survey : due()) {
            try {
                service.closeDue(survey);
            } catch (RuntimeException e) {
                // One that can't be closed must not keep the others open.
                LOG.errorf(e, "The survey %s could not be closed", survey);
            }
        }
    }

    @Transactional
    List<UUID> due() {
        return surveys.listDue(clock.instant(), AT_ONCE).stream()
                .map(Survey::id)
                .toList();
    }
}
