package org.guildhall.membership.person;

import org.guildhall.membership.privacy.Mask;

/** Who somebody is. */
public record PersonalValues(String name, DocumentType documentType, String documentNumber, String mobile) {

    /** The same values as they are shown by default. */
    public PersonalValues masked() {
        return new PersonalValues(Mask.name(name), documentType, Mask.document(documentNumber), Mask.mobile(mobile));
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "PersonalValues[masked]";
    }
}
