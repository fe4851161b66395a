package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.organisation.Organisations;

/**
 * Makes, replaces and revokes the standing codes of organisations. No event tells of them: nothing was held, so nothing shall be
 * counted as held; whoever joins by one is told of like anybody.
 */
@ApplicationScoped
class StandingCodeService {

    private final StandingCodeRows rows;
    private final Organisations organisations;
    private final URI joinPages;
    private final Ids ids;
    private final Clock clock;

    StandingCodeService(
            StandingCodeRows rows, Organisations organisations, EventSettings settings, Ids ids, Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.joinPages = settings.addressOf("/join/");
        this.ids = ids;
        this.clock = clock;
    }

    /** The token before stops working at once. */
    @Transactional
    StandingCodeView put(UUID organisationId, PutStandingCode code) {
        organisations.requireCovered(organisationId, Position.ENROLMENT_OFFICER);
        organisations.keepOpen(List.of(organisationId));
        return view(rows.put(ids.next(), organisationId, code, JoinToken.random(), clock.instant()));
    }

    @Transactional
    StandingCodeView read(UUID organisationId) {
        return view(find(organisationId, CoveredSessions.READERS));
    }

    /** What phones scan to join. */
    @Transactional
    JoinCode joinCode(UUID organisationId) {
        StandingCode code = find(organisationId, Position.ENROLMENT_OFFICER);
        return new JoinCode(code.joinUrl(joinPages).toString());
    }

    @Transactional
    void revoke(UUID organisationId) {
        organisations.requireCovered(organisationId, Position.ENROLMENT_OFFICER);
        if (!rows.revoke(organisationId, clock.instant())) {
            throw ProblemException.notFound();
        }
    }

    private StandingCode find(UUID organisationId, Position... positions) {
        organisations.requireCovered(organisationId, positions);
        return rows.find(organisationId).orElseThrow(ProblemException::notFound);
    }

    private StandingCodeView view(StandingCode code) {
        return StandingCodeView.of(code, organisations.name(code.organisationId()), joinPages);
    }
}
