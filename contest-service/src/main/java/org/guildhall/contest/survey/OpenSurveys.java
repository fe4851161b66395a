package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;

/** The surveys that are open to the calling member, for whoever shows them with more. In a transaction. */
@ApplicationScoped
public class OpenSurveys {

    private final SurveyRepository surveys;
    private final SurveyViews views;
    private final Clock clock;

    OpenSurveys(SurveyRepository surveys, SurveyViews views, Clock clock) {
        this.surveys = surveys;
        this.views = views;
        this.clock = clock;
    }

    /** Those of these organisations, the newest first. */
    public List<OpenSurvey> of(List<UUID> hosts, int size) {
        return views.of(surveys.listOpen(hosts, clock.instant(), Cursors.BEHIND_ALL, size)).stream()
                .map(OpenSurvey::of)
                .toList();
    }
}
