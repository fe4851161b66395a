package org.guildhall.membership.personaldata.rotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of encrypted values, and what each value is bound to: {@code place|row}, or {@code place|part|row} where a row is known
 * by two columns.
 *
 * @param row the column of the id a value is bound to
 * @param part the column of the number beside it; null without one
 * @param portion how many rows are gone through in one transaction
 */
record EncryptedColumn(
        String table,
        String column,
        String place,
        String row,
        @Nullable String part,
        int portion) {

    private static final int SMALL = 2_000;
    /** A part of a file has a megabyte. */
    private static final int LARGE = 8;
    /** A whole file has eight megabytes at most. */
    private static final int FILE = 1;

    /** Every column there is: a test holds the list against the database. */
    static final List<EncryptedColumn> ALL = List.of(
            of("person", "document_cipher", "person|document", "id"),
            of("person", "name_cipher", "person|name", "id"),
            of("person", "mobile_cipher", "person|mobile", "id"),
            of("held_application", "document_cipher", "person|document", "application_id"),
            of("held_application", "name_cipher", "person|name", "application_id"),
            of("held_application", "mobile_cipher", "person|mobile", "application_id"),
            of("application", "employer_cipher", "application|EMPLOYER", "id"),
            of("application", "employer_credit_code_cipher", "application|EMPLOYER_CREDIT_CODE", "id"),
            of("application", "job_title_cipher", "application|JOB_TITLE", "id"),
            of("application", "reason_note_cipher", "application|REASON_NOTE", "id"),
            of("member_work", "employer_cipher", "member_work|EMPLOYER", "member_id"),
            of("member_work", "employer_credit_code_cipher", "member_work|EMPLOYER_CREDIT_CODE", "member_id"),
            of("member_work", "job_title_cipher", "member_work|JOB_TITLE", "member_id"),
            of("skill_record", "certificate_cipher", "skill_record|certificate", "id"),
            of("founding_application", "note_cipher", "founding_application|note", "id"),
            of("founding_case", "note_cipher", "founding_case|note", "id"),
            of("archive_entry", "title_cipher", "archive_entry|title", "id"),
            of("archive_entry", "text_cipher", "archive_entry|text", "id"),
            of("archive_entry", "reason_cipher", "archive_entry|reason", "id"),
            of("archive_entry_attachment", "name_cipher", "archive_entry_attachment|name", "attachment_id"),
            new EncryptedColumn("archive_attachment", "content_cipher", "archive_attachment|content", "id", null, FILE),
            new EncryptedColumn("import_row", "cells", "import_row", "import_id", "number", SMALL),
            new EncryptedColumn("import_part", "content", "import_part", "import_id", "number", LARGE));

    private static EncryptedColumn of(String table, String column, String place, String row) {
        return new EncryptedColumn(table, column, place, row, null, SMALL);
    }

    /** Such as {@code person.name_cipher}. */
    String name() {
        return table + "." + column;
    }

    /** What the value of a part is bound to beside its row. */
    String placeOf(int number) {
        return part == null ? place : place + "|" + number;
    }

    /** The column of the part, or nought for all rows. */
    String partOrNought() {
        return part == null ? "0::integer" : part;
    }
}
