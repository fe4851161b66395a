package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.membership.person.PersonFinderRows.Named;

/**
 * Finds persons by what they are known by, exactly. In a transaction, so that a change of the key misses nobody; whom somebody may
 * find is the caller's to know.
 */
@ApplicationScoped
public class PersonFinder {

    /** Nobody has so many namesakes with the same last four. */
    private static final int MOST = 100;

    private final PersonFinderRows rows;
    private final PersonRows persons;
    private final PersonProtection protection;

    PersonFinder(PersonFinderRows rows, PersonRows persons, PersonProtection protection) {
        this.rows = rows;
        this.persons = persons;
        this.protection = protection;
    }

    /** Whoever the document is of, also on record under another one of theirs. */
    public List<UUID> withDocument(IdentityDocument document) {
        return rows.withDocument(protection.documentIndex(document));
    }

    @Transactional
    public List<UUID> withMobile(MobileNumber mobile) {
        return persons.withMobile(protection.mobileIndex(mobile.e164()));
    }

    /**
     * Those of that name.
     *
     * @param lastFour of the number of their document
     */
    public List<UUID> withName(PersonName name, String lastFour) {
        String ending = lastFour.toUpperCase(Locale.ROOT);
        return rows.withName(protection.nameIndex(name, ending), MOST).stream()
                .filter(found -> name.value().equals(protection.name(found.name(), found.id()))
                        && protection.document(found).endsWith(ending))
                .map(Named::id)
                .toList();
    }
}
