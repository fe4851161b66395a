package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/**
 * Members and their counters. A measured hot path: one multi-row insert for the facts of a batch and one for its counters.
 * A fact is inserted without regard for conflicts: should a member join twice, the database refuses the second event and
 * it becomes a dead letter instead of a wrong figure.
 */
final class MemberBatches {

    private static final String INSERT = """
            INSERT INTO member_fact (member_id, organisation_id, session_id, joined_on, status, gender, birth_band,
                education, household, categories)
            SELECT member_id, organisation_id, session_id, joined_on, 'ACTIVE', gender, birth_band,
                education, household, string_to_array(categories, ',')
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS joined (member_id, organisation_id, session_id, joined_on, gender, birth_band,
                    education, household, categories)""";

    private final Rows facts = new Rows("uuid", "uuid", "uuid", "date", "text", "text", "text", "text", "text");
    private final MemberCounters counters = new MemberCounters();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        MemberBatches batch = new MemberBatches();
        for (ReceivedEvent event : events) {
            if (event.name().equals("membership.member-joined.v1")) {
                batch.join(event);
            }
        }
        batch.facts.write(connection, INSERT);
        batch.counters.write(connection);
    }

    private void join(ReceivedEvent event) {
        UUID organisation = event.uuid("organisationId");
        LocalDate day = Fields.day(event, "joinedOn");
        String gender = code(event, "gender");
        String birthBand = code(event, "birthYearBand");
        String education = code(event, "education");
        String household = code(event, "household");
        Set<String> categories = Fields.codes(event, "categories");
        facts.add(
                event.uuid("memberId"),
                organisation,
                event.optionalUuid("sessionId").orElse(null),
                day,
                gender,
                birthBand,
                education,
                household,
                String.join(",", categories));
        counters.join(organisation, Dimension.ALL, Dimension.EVERYBODY, day);
        counters.join(organisation, Dimension.GENDER, gender, day);
        counters.join(organisation, Dimension.BIRTH_BAND, birthBand, day);
        counters.join(organisation, Dimension.EDUCATION, education, day);
        counters.join(organisation, Dimension.HOUSEHOLD, household, day);
        categories.forEach(category -> counters.join(organisation, Dimension.CATEGORY, category, day));
    }

    private static String code(ReceivedEvent event, String field) {
        return event.optionalText(field).orElse(Dimension.UNKNOWN);
    }
}
