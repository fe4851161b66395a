package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.member.MemberMoves;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.OwnActs;

/** The members a case is about, in the transaction under way. */
@ApplicationScoped
class CaseMembers {

    /** A portion of them is one statement, which is to stay short. */
    private static final int AT_ONCE = 2_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FoundingGroupQueries groups;
    private final Memberships memberships;
    private final MemberMoves moves;
    private final OwnActs ownActs;
    private final Clock clock;

    CaseMembers(FoundingGroupQueries groups, Memberships memberships, MemberMoves moves, OwnActs ownActs, Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.moves = moves;
        this.ownActs = ownActs;
        this.clock = clock;
    }

    int count(FoundingCase founding) {
        return groups.count(List.of(founding.id())).get(founding.id()).intValue();
    }

    /**
     * Moves all of them, as they stand once they are locked, and tells how many.
     *
     * @throws ProblemException 403 {@code own-membership} when the caller is one of them
     */
    int move(FoundingCase founding, UUID union) {
        Set<UUID> own = ownActs.ownPersons();
        int moved = 0;
        UUID after = BEFORE_ALL;
        List<UUID> portion = groups.members(founding, after, AT_ONCE);
        while (!portion.isEmpty()) {
            List<MemberStanding> standing = memberships.lock(portion).values().stream()
                    .filter(member -> isMeant(member, founding))
                    .toList();
            if (standing.stream().anyMatch(member -> own.contains(member.personId()))) {
                throw ProblemException.of(403, "own-membership");
            }
            List<UUID> ids = standing.stream().map(MemberStanding::id).toList();
            moves.move(ids, union, MemberMoves.Cause.FOUNDING, Clocks.today(clock), null);
            moved += ids.size();
            after = portion.get(portion.size() - 1);
            portion = groups.members(founding, after, AT_ONCE);
        }
        return moved;
    }

    /** Who left between being read and being locked isn't. */
    private static boolean isMeant(MemberStanding member, FoundingCase founding) {
        return member.organisationId().equals(founding.organisationId())
                && (member.status() == MemberStatus.ACTIVE || member.status() == MemberStatus.RETAINED);
    }
}
