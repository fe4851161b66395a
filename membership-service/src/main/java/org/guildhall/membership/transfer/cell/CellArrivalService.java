package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.transfer.cell.CellLetterRequests.NewCellArrival;
import org.jspecify.annotations.Nullable;

/**
 * Decides about letters of other cells, once about each, and gives the same receipt as often as it is asked. The tree is kept before
 * the letter is: of two who decide at once, the second waits for the first, who waits for nobody.
 */
@ApplicationScoped
class CellArrivalService {

    private final CellLetters letters;
    private final CellArrivalRows rows;
    private final CellNewcomers newcomers;
    private final OrganisationPlaces places;
    private final CellStamps stamps;

    CellArrivalService(
            CellLetters letters,
            CellArrivalRows rows,
            CellNewcomers newcomers,
            OrganisationPlaces places,
            CellStamps stamps) {
        this.letters = letters;
        this.rows = rows;
        this.newcomers = newcomers;
        this.places = places;
        this.stamps = stamps;
    }

    /**
     * Takes a member in, unless it was decided otherwise before.
     *
     * @throws ProblemException 422 {@code cell-letter-invalid}; 404 when the caller has no say over the union, 409
     *     {@code organisation-closed}; and as {@link CellNewcomers#admit}
     */
    @Transactional
    CellArrivalView take(NewCellArrival wish) {
        if (!places.covers(places.keepOpen(wish.organisationId()), Position.ENROLMENT_OFFICER)) {
            throw ProblemException.notFound();
        }
        CellLetter letter = letters.readLetter(wish.letter());
        UUID memberId = stamps.id();
        CellArrival arrival = decision(letter, memberId);
        newcomers.requireOther(letter);
        if (rows.insert(arrival)) {
            newcomers.admit(letter, memberId, wish.organisationId(), arrival.decidedAt());
        }
        return decided(letter);
    }

    /**
     * Makes a letter void, unless it was decided otherwise before.
     *
     * @throws ProblemException 422 {@code cell-letter-invalid}; 403 {@code own-membership}
     */
    @Transactional
    CellArrivalView makeVoid(String text) {
        CellLetter letter = letters.readLetter(text);
        newcomers.requireOther(letter);
        rows.insert(decision(letter, null));
        return decided(letter);
    }

    private CellArrivalView decided(CellLetter letter) {
        return CellArrivalView.of(rows.find(letter.from(), letter.id()).orElseThrow(), letter);
    }

    private CellArrival decision(CellLetter letter, @Nullable UUID memberId) {
        Instant now = stamps.now();
        boolean taken = memberId != null;
        CellReceipt receipt = new CellReceipt(
                letter.id(),
                letter.to(),
                letter.from(),
                taken ? CellDecision.TAKEN : CellDecision.VOID,
                letter.memberId(),
                letter.releasedAt(),
                taken ? Clocks.day(now) : null,
                now);
        return new CellArrival(
                letter.from(),
                letter.id(),
                receipt.decision(),
                memberId,
                taken ? letter.memberIds() : List.of(),
                taken ? letter.history() : List.of(),
                letters.write(receipt),
                now,
                stamps.by());
    }
}
