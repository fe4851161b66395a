package org.guildhall.membership.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's row as it will stand: ciphers bound to the row's id, fingerprints, and the dimensions kept in clear.
 *
 * @param birthYear null when the document doesn't tell
 */
public record ProtectedPerson(
        UUID id,
        DocumentType documentType,
        byte[] documentCipher,
        byte[] documentIndex,
        byte[] nameCipher,
        byte[] nameIndex,
        byte[] mobileCipher,
        byte[] mobileIndex,
        Gender gender,
        @Nullable Integer birthYear) {

    /** The same row with what is known of the person otherwise. */
    public ProtectedPerson knownAs(Gender known, @Nullable Integer born) {
        return new ProtectedPerson(
                id,
                documentType,
                documentCipher,
                documentIndex,
                nameCipher,
                nameIndex,
                mobileCipher,
                mobileIndex,
                known,
                born);
    }
}
