package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.StatusChanges;

/**
 * Lets members go to another cell, and hears what it decided. The member's row is the lock: of a letter, an act and a receipt at once
 * each finds what the one before left. Until the receipt is shown they are members here; nothing but a receipt ends the wait, for
 * nobody here can know what the other cell has decided.
 */
@ApplicationScoped
class CellReleaseService {

    private final CellKeys keys;
    private final CellLetters letters;
    private final CellReleaseWriting writing;
    private final CellReleaseRows rows;
    private final Memberships memberships;
    private final StatusChanges changes;
    private final CellStamps stamps;

    CellReleaseService(
            CellKeys keys,
            CellLetters letters,
            CellReleaseWriting writing,
            CellReleaseRows rows,
            Memberships memberships,
            StatusChanges changes,
            CellStamps stamps) {
        this.keys = keys;
        this.letters = letters;
        this.writing = writing;
        this.rows = rows;
        this.memberships = memberships;
        this.changes = changes;
        this.stamps = stamps;
    }

    /**
     * Lets a member go, or writes the letter anew to the cell they are on the way to: with what is so now, for the keys it has now. It
     * is the same letter, for by its id the other cell decides once, whichever of the two it is shown.
     *
     * @throws ProblemException 409 {@code cell-transfers-off}, {@code membership-over} or {@code membership-transferring}
     */
    @Transactional
    CellRelease release(UUID memberId, NewCellRelease wish) {
        MemberStanding member = memberships.lockOther(memberId, Position.ENROLMENT_OFFICER);
        keys.requireOther(wish.toCell());
        Optional<CellRelease> open = rows.latest(memberId)
                .filter(last -> last.state() == CellReleaseState.RELEASED
                        && last.toCell().equals(wish.toCell()));
        if (open.isPresent()) {
            rows.rewrite(open.get().id(), writing.rewrite(member, open.get()));
            return rows.find(open.get().id()).orElseThrow();
        }
        memberships.enterTransfer(List.of(memberId));
        CellRelease release = writing.write(member, wish);
        rows.insert(release);
        return release;
    }

    /** The last letter about a member, as often as it is asked for. */
    @Transactional
    CellRelease read(UUID memberId) {
        if (!memberships.areCovered(Set.of(memberId), Set.of(), Position.ENROLMENT_OFFICER)) {
            throw ProblemException.notFound();
        }
        return rows.latest(memberId).orElseThrow(ProblemException::notFound);
    }

    /**
     * Hears the receipt, as often as it is shown. One that says that a member of here was taken in holds, be its letter forgotten:
     * the database was restored from before, then, and nobody else would ever say where they are.
     *
     * @throws ProblemException 422 {@code cell-receipt-invalid}; 409 {@code cell-receipt-other} when it is about no letter about this
     *     member, or says the contrary of one that was shown before; {@code cell-release-open} when its letter is forgotten, and
     *     another one is on its way
     */
    @Transactional
    CellRelease hear(UUID memberId, String shown) {
        MemberStanding member = memberships.lockOther(memberId, Position.ENROLMENT_OFFICER);
        CellReceipt receipt = letters.readReceipt(shown);
        CellReleaseState decided = CellReleaseState.of(receipt.decision());
        Optional<CellRelease> known = rows.find(receipt.letterId());
        if (known.isEmpty() && receipt.isTaken(memberId)) {
            return recall(member, receipt);
        }
        CellRelease release = known.filter(found -> found.memberId().equals(memberId)
                        && found.toCell().equals(receipt.from())
                        && (found.state() == CellReleaseState.RELEASED || found.state() == decided))
                .orElseThrow(() -> ProblemException.of(409, "cell-receipt-other"));
        if (release.state() == CellReleaseState.RELEASED) {
            rows.settle(release.id(), decided, receipt.decidedAt(), stamps.by(), stamps.now());
            settle(member, receipt);
        }
        return rows.find(release.id()).orElseThrow();
    }

    /** Settles a letter that isn't known here any more; that their data were handed over goes on record anew. */
    private CellRelease recall(MemberStanding member, CellReceipt receipt) {
        member.requireLive();
        rows.insertSettled(
                new CellRelease(
                        receipt.letterId(),
                        member.id(),
                        receipt.from(),
                        CellReleaseReason.OTHER,
                        CellReleaseState.TAKEN,
                        null,
                        receipt.releasedAt(),
                        stamps.by(),
                        receipt.decidedAt()),
                stamps.now());
        writing.putOnRecord(member.id(), receipt.from());
        settle(member, receipt);
        return rows.find(receipt.letterId()).orElseThrow();
    }

    private void settle(MemberStanding member, CellReceipt receipt) {
        if (receipt.decision() == CellDecision.TAKEN) {
            changes.moveAway(member, receipt.arrivedOn(), receipt.from());
        } else {
            memberships.leaveTransfer(List.of(member.id()));
        }
    }
}
