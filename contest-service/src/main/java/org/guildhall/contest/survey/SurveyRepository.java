package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.organisation.HostedRepository;

@ApplicationScoped
class SurveyRepository implements HostedRepository<Survey> {

    /** Surveys of these organisations that can be answered now or later, the newest first. */
    List<Survey> listOpen(Collection<UUID> organisations, Instant now, UUID before, int size) {
        return find("""
                        organisationId in ?1 and state = ?2 and closesAt > ?3 and id < ?4
                        order by id desc""", organisations, SurveyState.OPEN, now, before)
                .page(0, size)
                .list();
    }

    /** Surveys whose window is over and that aren't closed. */
    List<Survey> listDue(Instant now, int size) {
        return find("state = ?1 and closesAt <= ?2 order by id", SurveyState.OPEN, now)
                .page(0, size)
                .list();
    }
}
