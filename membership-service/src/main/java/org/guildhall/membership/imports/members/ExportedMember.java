package org.guildhall.membership.imports.members;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.enrolment.application.WorkOnRecord;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.Gender;
import org.jspecify.annotations.Nullable;

/** A member as they are stored, to be written out. */
record ExportedMember(
        UUID id,
        UUID organisationId,
        MemberStatus status,
        LocalDate joinedOn,
        @Nullable String education,
        @Nullable String household,
        List<String> categories,
        boolean hasCard,
        UUID personId,
        DocumentType documentType,
        byte[] nameCipher,
        byte[] documentCipher,
        byte[] mobileCipher,
        Gender gender,
        @Nullable UUID application,
        WorkOnRecord.Ciphers work) {}
