package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.member.MemberQueries;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/**
 * Steps on entries of a project whose lock is held: the place, the entry, its record and its event become true together.
 * Everybody locks the contest, then the project, then entries.
 */
@ApplicationScoped
class EntrySteps {

    private final EntryRepository entries;
    private final ProjectPlaces places;
    private final MemberQueries members;
    private final Chronicle chronicle;
    private final Ids ids;

    EntrySteps(EntryRepository entries, ProjectPlaces places, MemberQueries members, Chronicle chronicle, Ids ids) {
        this.entries = entries;
        this.places = places;
        this.members = members;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    /** @throws ProblemException 409 if one of the members has entered, or no place and no waitlist is left */
    Entry register(Contest contest, Project project, List<Member> members, NewEntry wish) {
        List<UUID> behind = members.stream().map(Member::id).toList();
        if (entries.isEntered(project.id(), behind)) {
            throw ProblemException.of(409, "already-entered");
        }
        boolean placed = places.take(project);
        if (!placed && !project.hasWaitlist()) {
            throw ProblemException.of(409, "project-full");
        }
        Entry entry = new Entry(ids.next(), project, members.get(0), wish, chronicle.now());
        if (!placed) {
            entry.await(entries.nextWaitlistPlace(project.id()));
        }
        entries.add(
                entry,
                members.stream().map(member -> new Entrant(entry, member)).toList());
        done(contest, entry, placed ? "entry-registered" : "entry-waitlisted", EntryEvents.entered(contest, behind));
        return entry;
    }

    void withdraw(Contest contest, Project project, Entry entry) {
        boolean placed = entry.withdraw(chronicle.now());
        entries.release(entry.id());
        done(contest, entry, "entry-withdrawn", EntryEvents.withdrawn(contest));
        free(contest, project, placed);
    }

    void disqualify(Contest contest, Project project, Entry entry, String reason) {
        boolean placed = entry.disqualify(reason);
        changed(contest, entry, "entry-disqualified");
        free(contest, project, placed);
    }

    /** After a change of the entry's status other than entering and withdrawing. */
    void changed(Contest contest, Entry entry, String action) {
        done(contest, entry, action, EntryEvents.statusChanged(contest, chronicle.now()));
    }

    /** A place that gets free before the contest starts goes to the first who waits and is a member still. */
    private void free(Contest contest, Project project, boolean placed) {
        if (!placed) {
            return;
        }
        places.free(project);
        if (contest.state() == ContestState.ENTRY_OPEN) {
            entries.listWaiting(project.id()).stream()
                    .filter(this::isOfLiveMembers)
                    .findFirst()
                    .ifPresent(waiting -> promote(contest, project, entries.lock(waiting)));
        }
    }

    /** Whoever waits and is no member any more is passed over. */
    private boolean isOfLiveMembers(Entry entry) {
        return members.areLive(entries.entrantsOf(List.of(entry.id())).stream()
                .map(Entrant::memberId)
                .toList());
    }

    private void promote(Contest contest, Project project, Entry waiting) {
        waiting.promote();
        places.take(project);
        List<UUID> behind = entries.entrantsOf(List.of(waiting.id())).stream()
                .map(Entrant::memberId)
                .toList();
        done(contest, waiting, "entry-promoted", EntryEvents.entered(contest, behind));
    }

    /** Flushes the change, so that the entry's version is the new one, writes it down and tells it. */
    private void done(Contest contest, Entry entry, String action, Function<Entry, DomainEvent> event) {
        entries.flush();
        chronicle.record(contest.id(), action, entry.id(), Change.of(entry));
        chronicle.tell(event.apply(entry));
    }

    /** What the audit keeps of a changed entry. */
    private record Change(EntryStatus status, String reason, long version) {

        static Change of(Entry entry) {
            return new Change(entry.status(), entry.reason().orElse(null), entry.version());
        }
    }
}
