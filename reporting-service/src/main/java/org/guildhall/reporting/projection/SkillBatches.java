package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** What members have attained, and in which industry organisations work: the talent database. */
final class SkillBatches {

    private SkillBatches() {}

    /** After the members themselves: one may have joined in the same batch. */
    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<UUID, ReceivedEvent> last = new LinkedHashMap<>();
        List<SkillRows.Industry> industries = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (event.name().equals("membership.member-skill-changed.v1")) {
                last.put(event.uuid("memberId"), event);
            } else if (event.name().equals("membership.organisation-founded.v1")) {
                event.optionalText("industry")
                        .ifPresent(industry ->
                                industries.add(new SkillRows.Industry(event.uuid("organisationId"), industry)));
            }
        }
        List<SkillRows.Attained> attained = new ArrayList<>();
        last.forEach((member, event) ->
                attained.add(new SkillRows.Attained(member, event.text("level"), event.text("trade"))));
        SkillRows.attain(connection, attained);
        SkillRows.setIndustries(connection, industries);
    }
}
