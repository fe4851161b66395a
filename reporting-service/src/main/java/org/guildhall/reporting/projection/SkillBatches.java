package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** What members have attained, and in which industry organisations work: the talent database. */
final class SkillBatches {

    private static final String ATTAIN = """
            UPDATE member_fact m SET skill_level = a.level, trade = a.trade
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS a (member_id, level, trade)
            WHERE m.member_id = a.member_id""";
    private static final String SET_INDUSTRY = """
            INSERT INTO organisation_industry SELECT * FROM unnest(?::uuid[], ?::text[])
            ON CONFLICT (organisation_id) DO UPDATE SET industry = excluded.industry""";

    private SkillBatches() {}

    /** After the members themselves: one may have joined in the same batch. */
    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<UUID, ReceivedEvent> last = new LinkedHashMap<>();
        Rows industries = new Rows("uuid", "text");
        for (ReceivedEvent event : events) {
            if (event.name().equals("membership.member-skill-changed.v1")) {
                last.put(event.uuid("memberId"), event);
            } else if (event.name().equals("membership.organisation-founded.v1")) {
                event.optionalText("industry")
                        .ifPresent(industry -> industries.add(event.uuid("organisationId"), industry));
            }
        }
        Rows attained = new Rows("uuid", "text", "text");
        last.forEach((member, event) -> attained.add(member, event.text("level"), event.text("trade")));
        attained.write(connection, ATTAIN);
        industries.write(connection, SET_INDUSTRY);
    }
}
