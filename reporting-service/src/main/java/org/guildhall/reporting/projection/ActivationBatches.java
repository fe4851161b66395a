package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.time.Clocks;

/** On which day members were first linked to the account they sign in with. Where they belonged then, their periods say. */
final class ActivationBatches {

    private static final String ACTIVATED = "membership.member-activated.v1";

    private ActivationBatches() {}

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        List<ActivationRows.Activation> activations = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (event.name().equals(ACTIVATED)) {
                activations.add(new ActivationRows.Activation(
                        event.uuid("memberId"), Clocks.day(event.instant("activatedAt"))));
            }
        }
        ActivationRows.insert(connection, activations);
    }
}
