package org.guildhall.membership.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.membership.privacy.FieldCipher;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A natural person on record. {@link PersonRows} writes the rows; here they are only read. */
@Entity
@Immutable
@Table(name = "person")
public class Person {

    static final String DOCUMENT = "person|document";
    static final String NAME = "person|name";
    static final String MOBILE = "person|mobile";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type")
    private DocumentType documentType;

    @Column(name = "document_cipher")
    private byte[] documentCipher;

    @Column(name = "name_cipher")
    private byte[] nameCipher;

    @Column(name = "mobile_cipher")
    private byte[] mobileCipher;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    @Column(name = "birth_year")
    private @Nullable Short birthYear;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    protected Person() {}

    public UUID id() {
        return id;
    }

    public Gender gender() {
        return gender;
    }

    /** Empty when the document doesn't tell. */
    public Optional<Integer> birthYear() {
        return Optional.ofNullable(birthYear).map(Short::intValue);
    }

    /** Whether who they were was erased: their values are empty then. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** The personal values in clear; whoever asks must mask them or have a reason on record. */
    public PersonalValues reveal(FieldCipher cipher) {
        return new PersonalValues(
                cipher.decrypt(nameCipher, NAME, id),
                documentType,
                cipher.decrypt(documentCipher, DOCUMENT, id),
                cipher.decrypt(mobileCipher, MOBILE, id));
    }
}
