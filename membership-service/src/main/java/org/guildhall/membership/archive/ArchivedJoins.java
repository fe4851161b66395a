package org.guildhall.membership.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.archive.ArchiveFact.Of;
import org.guildhall.membership.archive.ArchivedJoinRows.Mark;
import org.guildhall.membership.member.JoinedMemberQueries;
import org.guildhall.membership.member.JoinedMemberQueries.Joined;

/**
 * Enters who joined, behind the joins and never in their way: thousands may join a second, and each heard as an event would cost a
 * row of its own. The periods with which memberships begin are read in the order of their ids, which rise with the time, and the
 * mark moves with the entries, so each join is entered once. One instance at a time does it.
 *
 * <p>The mark stands still while nobody joins; it begins to move, and then to let read, once somebody has joined behind it.
 *
 * <p>An id is made before its transaction commits, and another one with a later id may commit first. So nothing is read up to an id
 * before all transactions have ended that had begun to write when the id was made: the mark keeps the number of its own
 * transaction, which is above all theirs, and waits until no transaction up to that one is under way. Clocks have a part in it only
 * as ids of two instances do: one that is late by less than {@link ArchiveSettings#readAfter} makes none before the mark.
 */
@ApplicationScoped
class ArchivedJoins {

    static final String SOURCE = "member-joined";
    private static final int PORTION = 2_000;
    private static final int TIME_BITS = 16;

    private final ArchivedJoinRows rows;
    private final JoinedMemberQueries members;
    private final ArchiveWriter writer;
    private final ArchiveSettings settings;
    private final Ids ids;

    ArchivedJoins(
            ArchivedJoinRows rows,
            JoinedMemberQueries members,
            ArchiveWriter writer,
            ArchiveSettings settings,
            Ids ids) {
        this.rows = rows;
        this.members = members;
        this.writer = writer;
        this.settings = settings;
        this.ids = ids;
    }

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        int read = PORTION;
        while (read == PORTION) {
            read = read(settings.readAfter()).orElse(0);
        }
    }

    /** Reads a portion and tells how many it were; nothing while somebody else reads. */
    Optional<Integer> read(Duration after) {
        // Before the transaction has its number, so that whoever made an earlier id has a lower one.
        UUID next = madeBefore(after);
        return QuarkusTransaction.requiringNew().call(() -> hasJoined(next) ? claimed(next) : Optional.of(0));
    }

    /** Asked before the mark is claimed, which writes, as moving it does: nothing is written while nobody joins. */
    private boolean hasJoined(UUID next) {
        return !members.between(rows.readUpTo(), next, 1).isEmpty();
    }

    private Optional<Integer> claimed(UUID next) {
        return rows.claim().map(mark -> take(mark, next));
    }

    /** The first of the ids of a millisecond (RFC 9562, UUIDv7), by the clock that makes ids. */
    private UUID madeBefore(Duration after) {
        long millis = (ids.next().getMostSignificantBits() >>> TIME_BITS) - after.toMillis();
        return new UUID(millis << TIME_BITS, 0);
    }

    private int take(Mark mark, UUID next) {
        if (!mark.isSettled() || next.compareTo(mark.heardUntil()) < 0) {
            return 0;
        }
        List<Joined> joined = members.between(mark.readUpTo(), mark.until(), PORTION);
        List<EntryDraft> drafts = ArchiveDrafts.of(withoutHeard(joined, mark).map(ArchivedJoins::fact));
        if (!drafts.isEmpty()) {
            writer.append(drafts);
        }
        if (joined.size() == PORTION) {
            rows.readUpTo(joined.get(PORTION - 1).periodId());
        } else {
            rows.readAllAndGoOnUntil(next);
        }
        return joined.size();
    }

    /** Those whom an instance of before hasn't entered. */
    private Stream<Joined> withoutHeard(List<Joined> joined, Mark mark) {
        List<UUID> perhapsHeard = joined.stream()
                .filter(member -> member.periodId().compareTo(mark.heardUntil()) < 0)
                .map(Joined::memberId)
                .toList();
        Set<UUID> heard = perhapsHeard.isEmpty() ? Set.of() : rows.enteredAmong(perhapsHeard, SOURCE);
        return joined.stream().filter(member -> !heard.contains(member.memberId()));
    }

    private static Of fact(Joined member) {
        ArchiveFact fact = new ArchiveFact(
                member.organisationId(), ArchiveKind.WORKER_CHANGE, member.joinedOn(), "职工入会", "经职工沟通会或入会码入会。", SOURCE);
        return new Of(fact, member.memberId());
    }
}
