package org.guildhall.contest.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.common.name.KnownName;
import org.guildhall.contest.common.name.MembershipNames;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Draws up a list: what stands on it, then the names, which are asked of membership with the officer's own token and outside
 * a transaction, then the record of it. Without all of that there is no list.
 */
@ApplicationScoped
class RosterService {

    private static final int MOST_PERSONS = 5_000;

    private final RosterAccess access;
    private final RosterContents contents;
    private final MembershipNames names;
    private final Chronicle chronicle;

    RosterService(RosterAccess access, RosterContents contents, MembershipNames names, Chronicle chronicle) {
        this.access = access;
        this.contents = contents;
        this.names = names;
        this.chronicle = chronicle;
    }

    /** A list before anybody is named. */
    private record Draft(String contest, List<RosterRow> rows, Instant asOf) {

        List<UUID> members() {
            return rows.stream()
                    .flatMap(row -> row.persons().stream())
                    .map(RosterPerson::memberId)
                    .toList();
        }
    }

    /** What the audit keeps of a list. */
    private record Drawn(
            RosterKind kind, @Nullable UUID projectId, String format, int rows, int persons, int unnamed) {}

    /**
     * The list, named as far as the caller's position covers those on it.
     *
     * @param project this one alone, null for all
     * @param format for the record
     * @throws ProblemException as {@link RosterAccess#hold}; 409 {@code roster-too-long}; 503 while membership can't be asked
     */
    Roster draw(UUID contestId, RosterKind kind, @Nullable UUID project, String format) {
        Draft draft = QuarkusTransaction.requiringNew().call(() -> draft(contestId, kind, project));
        List<UUID> members = draft.members();
        if (members.size() > MOST_PERSONS) {
            throw ProblemException.of(409, "roster-too-long", MOST_PERSONS);
        }
        Map<UUID, KnownName> known = names.of(members, "list " + kind + " of contest " + contestId);
        Roster roster = Roster.of(
                kind,
                contestId,
                draft.contest(),
                draft.rows().stream().map(row -> row.named(known)).toList(),
                draft.asOf());
        QuarkusTransaction.requiringNew().run(() -> record(roster, project, format));
        return roster;
    }

    private Draft draft(UUID contestId, RosterKind kind, @Nullable UUID project) {
        Contest contest = access.hold(contestId, kind);
        List<RosterRow> rows = contents.of(kind, contestId, project);
        return new Draft(contest.title(), rows, chronicle.now());
    }

    /** The caller's right may have ended while names were asked for. */
    private void record(Roster roster, @Nullable UUID project, String format) {
        access.hold(roster.contestId(), roster.kind());
        chronicle.record(
                roster.contestId(),
                "list-drawn",
                roster.contestId(),
                new Drawn(roster.kind(), project, format, roster.count(), roster.persons(), roster.unnamed()));
    }
}
