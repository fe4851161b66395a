package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.membership.person.PersonCorrectionRows.Stored;
import org.jspecify.annotations.Nullable;

/** Sets right what is on record of a person. Who may have it done, and why, is the caller's to know and to record. */
@ApplicationScoped
public class PersonCorrections {

    private final PersonRows persons;
    private final PersonCorrectionRows rows;
    private final SamePersonRows samePersons;
    private final PersonProtection protection;
    private final Clock clock;

    PersonCorrections(
            PersonRows persons,
            PersonCorrectionRows rows,
            SamePersonRows samePersons,
            PersonProtection protection,
            Clock clock) {
        this.persons = persons;
        this.rows = rows;
        this.samePersons = samePersons;
        this.protection = protection;
        this.clock = clock;
    }

    /** What is right; null what was right before. */
    public record Right(
            @Nullable PersonName name,
            @Nullable IdentityDocument document,
            @Nullable MobileNumber mobile) {}

    /** What a document tells of a person. */
    public record Dimensions(Gender gender, Optional<Integer> birthYear) {}

    /**
     * Who else is known by the document, or was before a correction, each locked that could become a member by it, and the
     * person with them: in the order in which joining locks, so that none waits in a circle.
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> lockOthers(IdentityDocument document, UUID except) {
        byte[] index = protection.documentIndex(document);
        persons.lock(except, index);
        List<UUID> others = new ArrayList<>(rows.formerHolders(index, except));
        rows.lockHolder(index, except).ifPresent(others::add);
        return others;
    }

    /**
     * Corrects the person. A document whose number tells neither gender nor birth leaves them as they were. Where another row,
     * whose owner is no member, has the document, that row turned out to be the same person's, and is marked so.
     *
     * @return what is known of the person now
     * @throws ProblemException 409 {@code document-in-use} when the document is another person's
     */
    @Transactional(TxType.MANDATORY)
    public Dimensions correct(UUID id, Right right) {
        Stored stored = rows.lock(id);
        PersonalValues before = protection.reveal(id, stored.type(), stored.name(), stored.document(), stored.mobile());
        IdentityDocument document = right.document() == null ? before.document() : right.document();
        ProtectedPerson corrected = protection.protect(
                id,
                right.name() == null ? new PersonName(before.name()) : right.name(),
                document,
                right.mobile() == null ? new MobileNumber(before.mobile()) : right.mobile());
        Dimensions known = new Dimensions(
                document.gender() == Gender.UNKNOWN ? stored.gender() : document.gender(),
                document.birthYear().or(stored::birthYear));
        rows.update(corrected.knownAs(known.gender(), known.birthYear().orElse(null)));
        if (right.document() != null && !Arrays.equals(corrected.documentIndex(), stored.documentIndex())) {
            renumber(id, corrected.documentIndex());
        }
        return known;
    }

    private void renumber(UUID id, byte[] documentIndex) {
        Instant now = clock.instant();
        try {
            rows.lockHolder(documentIndex, id)
                    .ifPresentOrElse(
                            other -> samePersons.mark(id, other, now), () -> rows.renumber(id, documentIndex, now));
        } catch (IllegalStateException e) {
            if (SqlFault.of(e).isUniqueViolation()) {
                throw ProblemException.of(409, "document-in-use");
            }
            throw e;
        }
    }
}
