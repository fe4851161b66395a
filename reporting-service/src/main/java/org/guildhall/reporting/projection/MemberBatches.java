package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/**
 * Members and their counters. A measured hot path: one multi-row insert for the facts of a batch and one for its counters.
 * A fact is inserted without regard for conflicts: should a member join twice, the database refuses the second event and
 * it becomes a dead letter instead of a wrong figure.
 */
final class MemberBatches {

    private final List<MemberRows.Joined> members = new ArrayList<>();
    private final MemberCounters counters = new MemberCounters();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        MemberBatches batch = new MemberBatches();
        for (ReceivedEvent event : events) {
            if (event.name().equals("membership.member-joined.v1")) {
                batch.join(event);
            }
        }
        MemberRows.insert(connection, batch.members);
        MemberRows.count(connection, batch.counters.inOrder());
    }

    private void join(ReceivedEvent event) {
        Fields fields = Fields.of(event);
        MemberRows.Joined member = new MemberRows.Joined(
                event.uuid("memberId"),
                event.uuid("organisationId"),
                event.optionalUuid("sessionId").orElse(null),
                fields.day("joinedOn"),
                code(event, "gender"),
                code(event, "birthYearBand"),
                code(event, "education"),
                code(event, "household"),
                fields.codes("categories"));
        members.add(member);
        count(member);
    }

    private void count(MemberRows.Joined member) {
        UUID organisation = member.organisation();
        LocalDate day = member.day();
        counters.join(organisation, Dimension.ALL, Dimension.EVERYBODY, day);
        counters.join(organisation, Dimension.GENDER, member.gender(), day);
        counters.join(organisation, Dimension.BIRTH_BAND, member.birthBand(), day);
        counters.join(organisation, Dimension.EDUCATION, member.education(), day);
        counters.join(organisation, Dimension.HOUSEHOLD, member.household(), day);
        member.categories().forEach(category -> counters.join(organisation, Dimension.CATEGORY, category, day));
    }

    private static String code(ReceivedEvent event, String field) {
        return event.optionalText(field).orElse(Dimension.UNKNOWN);
    }
}
