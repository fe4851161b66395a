package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.paging.Page;
import org.guildhall.membership.organisation.Organisations;

/** Makes what is shown of sessions: with the names of their unions, their gifts and the addresses of their codes. */
@ApplicationScoped
class RecruitmentSessionViews {

    private final Organisations organisations;
    private final SessionGiftRepository gifts;
    private final URI joinPages;

    RecruitmentSessionViews(Organisations organisations, SessionGiftRepository gifts, EventSettings settings) {
        this.organisations = organisations;
        this.gifts = gifts;
        this.joinPages = settings.addressOf("/join/");
    }

    RecruitmentSessionView of(RecruitmentSession session) {
        return RecruitmentSessionView.of(
                session, organisations.name(session.organisationId()), gifts.findOf(session.id()), joinPages);
    }

    Page<RecruitmentSessionView> of(Page<RecruitmentSession> page) {
        Map<UUID, String> names = organisations.names(
                page.items().stream().map(RecruitmentSession::organisationId).toList());
        Map<UUID, List<SessionGift>> kinds =
                gifts.findOf(page.items().stream().map(RecruitmentSession::id).toList());
        return page.map(session -> RecruitmentSessionView.of(
                session, names.get(session.organisationId()), kinds.getOrDefault(session.id(), List.of()), joinPages));
    }

    /** What phones scan to join. */
    JoinCode joinCode(RecruitmentSession session) {
        return new JoinCode(session.joinUrl(joinPages).toString());
    }
}
