package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.membership.privacy.BlindIndex;
import org.guildhall.membership.privacy.FieldCipher;

/** Protects who somebody is before it is stored. */
@ApplicationScoped
public class PersonProtection {

    private static final int NAME_INDEX_BYTES = 8;

    private final FieldCipher cipher;
    private final BlindIndex blindIndex;

    PersonProtection(FieldCipher cipher, BlindIndex blindIndex) {
        this.cipher = cipher;
        this.blindIndex = blindIndex;
    }

    /** @param id of the row: the ciphers can't be read in another one */
    public ProtectedPerson protect(UUID id, PersonName name, IdentityDocument document, MobileNumber mobile) {
        return new ProtectedPerson(
                id,
                document.type(),
                cipher.encrypt(document.number(), Person.DOCUMENT, id),
                documentIndex(document),
                cipher.encrypt(name.value(), Person.NAME, id),
                nameIndex(name, lastFour(document)),
                cipher.encrypt(mobile.e164(), Person.MOBILE, id),
                mobileIndex(mobile.e164()),
                document.gender(),
                document.birthYear().orElse(null));
    }

    /** The fingerprint by which a person is known, whichever of their documents' types was chosen. */
    public byte[] documentIndex(IdentityDocument document) {
        return blindIndex.of("document", document.identity());
    }

    /** The fingerprint by which persons of a mobile number are found. */
    public byte[] mobileIndex(String e164) {
        return blindIndex.of("mobile", e164);
    }

    /**
     * The fingerprint by which persons are found by their name: short, so others may have the same.
     *
     * @param lastFour of the document's number in its normal form
     */
    byte[] nameIndex(PersonName name, String lastFour) {
        return blindIndex.shortOf("name", name.value() + "|" + lastFour, NAME_INDEX_BYTES);
    }

    static String lastFour(IdentityDocument document) {
        return document.number().substring(Math.max(0, document.number().length() - 4));
    }

    /** What stands in place of who somebody was: empty values, and fingerprints of nothing. */
    public ProtectedPerson nobody(UUID id) {
        return new ProtectedPerson(
                id,
                DocumentType.RESIDENT_ID,
                cipher.encrypt("", Person.DOCUMENT, id),
                blindIndex.ofNothing(),
                cipher.encrypt("", Person.NAME, id),
                blindIndex.shortOfNothing(NAME_INDEX_BYTES),
                cipher.encrypt("", Person.MOBILE, id),
                blindIndex.ofNothing(),
                Gender.UNKNOWN,
                null);
    }

    /**
     * The same person's row, under another id; its fingerprints stay what they are.
     *
     * @param id of the row that is written
     */
    public ProtectedPerson rebind(ProtectedPerson stored, UUID id) {
        return new ProtectedPerson(
                id,
                stored.documentType(),
                rebind(stored.documentCipher(), Person.DOCUMENT, stored.id(), id),
                stored.documentIndex(),
                rebind(stored.nameCipher(), Person.NAME, stored.id(), id),
                stored.nameIndex(),
                rebind(stored.mobileCipher(), Person.MOBILE, stored.id(), id),
                stored.mobileIndex(),
                stored.gender(),
                stored.birthYear());
    }

    private byte[] rebind(byte[] stored, String column, UUID from, UUID to) {
        return cipher.encrypt(cipher.decrypt(stored, column, from), column, to);
    }

    /** What a row of a person's ciphers says in clear; whoever asks must mask it or have a reason on record. */
    public PersonalValues reveal(UUID id, DocumentType type, byte[] name, byte[] document, byte[] mobile) {
        return new PersonalValues(
                cipher.decrypt(name, Person.NAME, id),
                type,
                cipher.decrypt(document, Person.DOCUMENT, id),
                cipher.decrypt(mobile, Person.MOBILE, id));
    }

    /** A stored document in clear. */
    IdentityDocument document(PersonFinderRows.Named stored) {
        return IdentityDocument.onRecord(
                stored.type(), cipher.decrypt(stored.document(), Person.DOCUMENT, stored.id()));
    }

    /** A stored name in clear. */
    public String name(byte[] nameCipher, UUID id) {
        return cipher.decrypt(nameCipher, Person.NAME, id);
    }
}
