package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.LiveMemberQueries;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonFinder;
import org.guildhall.membership.person.PersonName;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.PersonRows;
import org.guildhall.membership.person.PersonUpdateRows;
import org.guildhall.membership.person.PersonUpdateRows.Holder;
import org.guildhall.membership.person.PersonUpdateRows.Known;
import org.guildhall.membership.person.ProtectedPerson;

/** Puts on record whom a letter is about. */
@ApplicationScoped
class CellPersons {

    private final PersonProtection protection;
    private final PersonRows persons;
    private final PersonUpdateRows updates;
    private final PersonFinder finder;
    private final LiveMemberQueries live;
    private final CellStamps stamps;

    CellPersons(
            PersonProtection protection,
            PersonRows persons,
            PersonUpdateRows updates,
            PersonFinder finder,
            LiveMemberQueries live,
            CellStamps stamps) {
        this.protection = protection;
        this.persons = persons;
        this.updates = updates;
        this.finder = finder;
        this.live = live;
        this.stamps = stamps;
    }

    /** Whom the letter is about, as they are on record now. */
    record Newcomer(UUID personId, Known known, boolean isNew) {}

    /**
     * Puts them on record, or brings up to date what is. Who was on record, and was taken out again just before the lock, is nobody
     * known, and comes anew.
     *
     * @throws ProblemException 409 {@code cell-arrival-barred} when they are a member here, or on record as dead
     */
    Newcomer put(CellLetter letter, Instant now) {
        while (true) {
            ProtectedPerson person = protect(stamps.id(), letter);
            if (persons.insert(List.of(person), now).contains(person.id())) {
                return new Newcomer(person.id(), new Known(person.gender(), person.birthYear()), true);
            }
            Optional<Holder> holder = updates.lockHolder(person.documentIndex());
            if (holder.isPresent()) {
                return known(letter, holder.get());
            }
        }
    }

    private Newcomer known(CellLetter letter, Holder holder) {
        if (!live.barredAmong(finder.withDocument(letter.document())).isEmpty()) {
            throw barred();
        }
        Known known = updates.bringUpToDate(holder, protect(holder.id(), letter));
        return new Newcomer(holder.id(), known, false);
    }

    /** With what the other cell knows where the document's number doesn't tell. */
    private ProtectedPerson protect(UUID id, CellLetter letter) {
        ProtectedPerson person = protection.protect(
                id,
                PersonName.parse(letter.person().name()).orElseThrow(),
                letter.document(),
                MobileNumber.parse(letter.person().mobile()).orElseThrow());
        return person.knownAs(
                person.gender() == Gender.UNKNOWN ? gender(letter) : person.gender(),
                person.birthYear() == null ? letter.birthYear() : person.birthYear());
    }

    private static Gender gender(CellLetter letter) {
        return Stream.of(Gender.values())
                .filter(gender -> gender.name().equals(letter.gender()))
                .findFirst()
                .orElse(Gender.UNKNOWN);
    }

    static ProblemException barred() {
        return ProblemException.of(409, "cell-arrival-barred");
    }
}
