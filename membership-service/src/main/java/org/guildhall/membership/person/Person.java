package org.guildhall.membership.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.guildhall.membership.privacy.FieldCipher;
import org.hibernate.annotations.Immutable;

/** A natural person on record. The intake writes the rows; here they are only read. */
@Entity
@Immutable
@Table(name = "person")
public class Person {

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
    private Short birthYear;

    protected Person() {}

    public UUID id() {
        return id;
    }

    public Gender gender() {
        return gender;
    }

    /** Null when the document doesn't tell. */
    public Integer birthYear() {
        return birthYear == null ? null : birthYear.intValue();
    }

    /** The personal values in clear; whoever asks must mask them or have a reason on record. */
    public PersonalValues reveal(FieldCipher cipher) {
        return new PersonalValues(
                cipher.decrypt(nameCipher, "person|name", id),
                documentType,
                cipher.decrypt(documentCipher, "person|document", id),
                cipher.decrypt(mobileCipher, "person|mobile", id));
    }
}
