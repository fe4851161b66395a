package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** What members have attained, and in which industry organisations work: the talent database. */
final class SkillBatches {

    private SkillBatches() {}

    /** After the members themselves: one may have joined in the same batch. */
    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<UUID, ReceivedEvent> last = new LinkedHashMap<>();
        Map<UUID, SkillRows.Industry> industries = new TreeMap<>();
        for (ReceivedEvent event : events) {
            switch (event.name()) {
                case "membership.member-skill-changed.v1" -> last.put(event.uuid("memberId"), event);
                case "membership.organisation-founded.v1", "membership.organisation-changed.v1" -> {
                    UUID organisation = event.uuid("organisationId");
                    String industry = Fields.of(event).code("industry");
                    industries.put(organisation, new SkillRows.Industry(organisation, industry));
                }
                default -> {
                    // Neither about a level nor about an industry.
                }
            }
        }
        List<SkillRows.Attained> attained = new ArrayList<>();
        last.forEach((member, event) ->
                attained.add(new SkillRows.Attained(member, event.text("level"), event.text("trade"))));
        SkillRows.attain(connection, attained);
        SkillRows.setIndustries(connection, industries.values());
    }
}
