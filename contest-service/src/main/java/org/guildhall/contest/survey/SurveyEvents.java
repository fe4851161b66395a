package org.guildhall.contest.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of a survey: that it is held and how many took part, never what was answered. */
final class SurveyEvents {

    private SurveyEvents() {}

    record Opened(
            UUID surveyId, UUID organisationId, String title, Instant opensAt, Instant closesAt, Instant openedAt) {}

    /** @param organisationId to which these participants belonged when they took part */
    record Unit(UUID organisationId, int participants) {}

    record Closed(UUID surveyId, UUID organisationId, int participants, List<Unit> units, Instant closedAt) {}

    static DomainEvent opened(Survey survey, Instant at) {
        return event(
                survey,
                "survey-opened",
                new Opened(
                        survey.id(), survey.organisationId(), survey.title(), survey.opensAt(), survey.closesAt(), at));
    }

    static DomainEvent closed(Survey survey, List<Unit> units, Instant at) {
        int participants = units.stream().mapToInt(Unit::participants).sum();
        return event(
                survey, "survey-closed", new Closed(survey.id(), survey.organisationId(), participants, units, at));
    }

    private static DomainEvent event(Survey survey, String name, Object payload) {
        return new DomainEvent("survey", survey.id(), survey.version(), name, payload);
    }
}
