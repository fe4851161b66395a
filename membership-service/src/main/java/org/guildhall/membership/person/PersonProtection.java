package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.membership.privacy.BlindIndex;
import org.guildhall.membership.privacy.FieldCipher;

/** Protects who somebody is before it is stored. */
@ApplicationScoped
public class PersonProtection {

    private final FieldCipher cipher;
    private final BlindIndex blindIndex;

    PersonProtection(FieldCipher cipher, BlindIndex blindIndex) {
        this.cipher = cipher;
        this.blindIndex = blindIndex;
    }

    /** @param id of the row: the ciphers can't be read in another one */
    public ProtectedPerson protect(UUID id, String name, IdentityDocument document, MobileNumber mobile) {
        return new ProtectedPerson(
                id,
                document.type(),
                cipher.encrypt(document.number(), Person.DOCUMENT, id),
                blindIndex.of("document", document.type() + "|" + document.number()),
                cipher.encrypt(name, Person.NAME, id),
                cipher.encrypt(mobile.e164(), Person.MOBILE, id),
                mobileIndex(mobile.e164()),
                document.gender(),
                document.birthYear().orElse(null));
    }

    /** The fingerprint by which persons of a mobile number are found. */
    public byte[] mobileIndex(String e164) {
        return blindIndex.of("mobile", e164);
    }

    /** A stored name in clear. */
    public String name(byte[] nameCipher, UUID id) {
        return cipher.decrypt(nameCipher, Person.NAME, id);
    }
}
