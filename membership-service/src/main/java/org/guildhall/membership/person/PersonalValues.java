package org.guildhall.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.values.MaskedName;
import org.guildhall.membership.privacy.Mask;

/** Who somebody is. */
@Schema(description = "个人信息，除查看原文外均已脱敏 · who somebody is, masked unless unmasked for a reason")
public record PersonalValues(String name, DocumentType documentType, String documentNumber, String mobile) {

    /** The same values as they are shown by default. */
    public PersonalValues masked() {
        return new PersonalValues(
                MaskedName.of(name), documentType, Mask.document(documentNumber), Mask.mobile(mobile));
    }

    /** The document these values name. */
    public IdentityDocument document() {
        return IdentityDocument.onRecord(documentType, documentNumber);
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "PersonalValues[masked]";
    }
}
