package org.guildhall.membership.enrolment.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.person.PersonalValues;

/** Two records that turned out to be one person's. */
@Schema(name = "SamePerson", description = "同一人的两条记录，待工作人员处理 · two records of one person, for officers to settle")
record SamePersonView(Instant foundAt, List<PersonRecord> records) {

    /** One of the two, personal values masked. */
    @Schema(description = "一条记录，个人信息已脱敏 · one record, personal values masked")
    record PersonRecord(PersonalValues person, List<Standing> memberships, List<Standing> applications) {}

    /** A membership or an application, and where it stands. */
    @Schema(name = "RecordStanding", description = "会籍或申请 · a membership or an application, and where it stands")
    record Standing(UUID id, UUID organisationId, String organisation, String status) {}
}
