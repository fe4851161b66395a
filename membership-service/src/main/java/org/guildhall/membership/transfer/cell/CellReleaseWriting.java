package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.membership.member.AuditAct;
import org.guildhall.membership.member.AuditLog;
import org.guildhall.membership.member.DepartingMembers;
import org.guildhall.membership.member.DepartingMembers.Departing;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.history.ShortHistories;
import org.guildhall.membership.transfer.cell.CellArrivalRows.Former;

/** Writes the letter about a member, in the transaction under way; that who they are is handed over goes on record. */
@ApplicationScoped
class CellReleaseWriting {

    private final CellKeys keys;
    private final CellLetters letters;
    private final CellArrivalRows arrivals;
    private final DepartingMembers members;
    private final ShortHistories histories;
    private final AuditLog audit;
    private final CellStamps stamps;

    CellReleaseWriting(
            CellKeys keys,
            CellLetters letters,
            CellArrivalRows arrivals,
            DepartingMembers members,
            ShortHistories histories,
            AuditLog audit,
            CellStamps stamps) {
        this.keys = keys;
        this.letters = letters;
        this.arrivals = arrivals;
        this.members = members;
        this.histories = histories;
        this.audit = audit;
        this.stamps = stamps;
    }

    CellRelease write(MemberStanding member, NewCellRelease wish) {
        UUID id = stamps.id();
        Instant now = stamps.now();
        return new CellRelease(
                id,
                member.id(),
                wish.toCell(),
                wish.reason(),
                CellReleaseState.RELEASED,
                letter(member, id, wish.toCell(), now),
                now,
                stamps.by(),
                null);
    }

    /** The letter of an open release, with what is so now. */
    String rewrite(MemberStanding member, CellRelease release) {
        return letter(member, release.id(), release.toCell(), release.releasedAt());
    }

    private String letter(MemberStanding member, UUID id, String toCell, Instant releasedAt) {
        Departing departing = members.read(member);
        Optional<Former> before = arrivals.formerOf(member.id());
        CellLetter letter = new CellLetter(
                id,
                keys.cell(),
                toCell,
                joined(before.map(Former::memberIds).orElse(List.of()), List.of(member.id())),
                departing.person(),
                departing.gender().name(),
                departing.birthYear().orElse(null),
                departing.brought(),
                joined(before.map(Former::history).orElse(List.of()), histories.of(member.id())),
                releasedAt);
        putOnRecord(member.id(), toCell);
        return letters.write(letter);
    }

    void putOnRecord(UUID memberId, String toCell) {
        audit.record(memberId, AuditAct.RELEASED_TO_CELL, toCell);
    }

    private static <T> List<T> joined(List<T> before, List<T> here) {
        return Stream.concat(before.stream(), here.stream()).toList();
    }
}
