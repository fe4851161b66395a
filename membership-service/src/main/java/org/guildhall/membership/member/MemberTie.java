package org.guildhall.membership.member;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.member.MemberMoves.Cause;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.Obstacle;
import org.guildhall.membership.organisation.OrganisationTie;

/** Live members belong to the organisation that goes on; those who left before stay where they were last. */
@ApplicationScoped
@Priority(10)
class MemberTie implements OrganisationTie {

    /** A portion of them is one statement, which is to stay short. */
    private static final int AT_ONCE = 2_000;

    private final MergingMemberRows rows;
    private final MemberMoves moves;

    MemberTie(MergingMemberRows rows, MemberMoves moves) {
        this.rows = rows;
        this.moves = moves;
    }

    @Override
    public Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of(Obstacle.LIVE_MEMBERS, rows.countLive(organisationId));
    }

    @Override
    public Set<UUID> inUseAmong(Collection<UUID> organisationIds) {
        return rows.withLiveAmong(organisationIds);
    }

    @Override
    public void begin(Merger merger) {
        follow(merger);
    }

    @Override
    public void follow(Merger merger) {
        List<UUID> members = rows.lockLive(merger.organisationId(), AT_ONCE);
        while (!members.isEmpty()) {
            moves.move(members, merger.intoOrganisationId(), Cause.MERGER, merger.effectiveOn(), null);
            members = rows.lockLive(merger.organisationId(), AT_ONCE);
        }
    }
}
