package org.guildhall.membership.member.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.status.StatusRequests.NewPersuasion;

/** Records that the union talked to members who pay no fees and take part in nothing, before their membership is deemed over. */
@ApplicationScoped
class PersuasionService {

    private final Memberships memberships;
    private final PersuasionRows rows;
    private final Cursors cursors;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    PersuasionService(
            Memberships memberships, PersuasionRows rows, Cursors cursors, Caller caller, Ids ids, Clock clock) {
        this.memberships = memberships;
        this.rows = rows;
        this.cursors = cursors;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Persuasion record(UUID memberId, NewPersuasion persuasion) {
        MemberStanding member = memberships.lockOther(memberId, Position.ENROLMENT_OFFICER);
        var unused = MembershipAct.PERSUADE.from(member.status());
        Instant now = clock.instant();
        Persuasion recorded =
                new Persuasion(ids.next(), memberId, persuasion.persuadedOn(), persuasion.way(), now, caller.subject());
        rows.insert(recorded);
        return recorded;
    }

    /** The newest first. */
    @Transactional
    Page<Persuasion> list(UUID memberId, PageQuery page) {
        memberships.requireReadable(memberId);
        return cursors.falling(
                "persuasions|" + memberId, page, (before, size) -> rows.list(memberId, before, size), Persuasion::id);
    }
}
