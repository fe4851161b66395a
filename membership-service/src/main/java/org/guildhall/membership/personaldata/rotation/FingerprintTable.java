package org.guildhall.membership.personaldata.rotation;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with fingerprints ({@link org.guildhall.membership.privacy.BlindIndex}).
 *
 * @param rows which of them have some, as a condition
 * @param columns where they stand in a row
 */
record FingerprintTable(String name, String rows, List<Fingerprint> columns) {

    private static final String ALL_ROWS = "true";

    /** Every table there is, in the order in which others lock them: a test holds the list against the database. */
    static final List<FingerprintTable> ALL = List.of(
            of("application", Fingerprint.whole("idempotency_key"), Fingerprint.whole("request_fingerprint")),
            of("held_application", Fingerprint.whole("mobile_index")),
            of("activation_code", Fingerprint.whole("code_index")),
            of("activation_try", Fingerprint.whole("about"), Fingerprint.whole("last_by")),
            of("import_run", Fingerprint.list("own_phones")),
            // Organisations aren't personal: their names are the keys.
            new FingerprintTable(
                    "import_row",
                    "import_id NOT IN (SELECT id FROM import_run WHERE kind = 'ORGANISATIONS')",
                    List.of(Fingerprint.unchecked("key"))),
            of("import_row_name", Fingerprint.whole("name")),
            of("registered_employer", Fingerprint.whole("code_index")),
            of("employer_name", Fingerprint.whole("stated_index")),
            of("stated_employer", Fingerprint.whole("stated_index"), Fingerprint.whole("code_index")),
            of("founding_case", Fingerprint.wholeOrId("employer_key")),
            of("person_former_document", Fingerprint.whole("document_index")),
            of(
                    "person",
                    Fingerprint.whole("document_index"),
                    Fingerprint.cutTo(8, "name_index"),
                    Fingerprint.whole("mobile_index")));

    /**
     * A column of fingerprints.
     *
     * @param bytes how much of each is kept
     * @param kind what else stands there
     */
    record Fingerprint(String column, int bytes, Kind kind) {

        private static final int WHOLE = 32;

        /** What a column has. */
        enum Kind {
            /** A fingerprint in each row that has one. */
            ONE,
            /** A fingerprint, or the bytes of an id. */
            ONE_OR_ID,
            /** An array of them. */
            LIST,
            /** A fingerprint, or something else in rows that have none. */
            UNCHECKED
        }

        boolean isList() {
            return kind == Kind.LIST;
        }

        static Fingerprint whole(String column) {
            return new Fingerprint(column, WHOLE, Kind.ONE);
        }

        static Fingerprint cutTo(int bytes, String column) {
            return new Fingerprint(column, bytes, Kind.ONE);
        }

        static Fingerprint wholeOrId(String column) {
            return new Fingerprint(column, WHOLE, Kind.ONE_OR_ID);
        }

        static Fingerprint list(String column) {
            return new Fingerprint(column, WHOLE, Kind.LIST);
        }

        static Fingerprint unchecked(String column) {
            return new Fingerprint(column, WHOLE, Kind.UNCHECKED);
        }
    }

    private static FingerprintTable of(String name, Fingerprint... columns) {
        return new FingerprintTable(name, ALL_ROWS, List.of(columns));
    }

    /** Such as {@code person.document_index}. */
    Stream<String> columnNames() {
        return columns.stream().map(column -> name + "." + column.column());
    }
}
