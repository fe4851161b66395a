package org.guildhall.local.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The list of members that a federation brings: a CSV file with the headings of the import's template. */
final class MemberSheet {
    /** As many as one import takes. */
    static final int ROWS = 100_000;

    private static final String HEADINGS = "姓名,证件号码,手机号码,所在工会,学历,户籍类别,职工类别,岗位\r\n";

    /** A row: a person, where they are a member, and as what. */
    record Row(SyntheticPerson person, String organisationId, Population.Group group) {
        private String line() {
            return String.join(
                    ",",
                    person.name(),
                    person.documentNumber(),
                    person.mobile(),
                    organisationId,
                    person.education(),
                    group.household(),
                    String.join("、", group.categories()),
                    person.jobTitle());
        }
    }

    private MemberSheet() {}

    static byte[] of(List<Row> rows) {
        StringBuilder text = new StringBuilder(HEADINGS);
        rows.forEach(row -> text.append(row.line()).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
