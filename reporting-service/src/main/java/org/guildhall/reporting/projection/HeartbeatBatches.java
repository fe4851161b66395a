package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.kit.events.event.ReceivedEvent;

/** What services say about their outboxes: of a batch the last word of each, and the older ones as long as they matter. */
final class HeartbeatBatches {

    private static final String NAME = ".outbox-heartbeat.v1";

    private HeartbeatBatches() {}

    /** @param suite whose services say it */
    static void apply(Connection connection, List<ReceivedEvent> events, Suite suite) throws SQLException {
        Map<String, HeartbeatRows.Heartbeat> last = new TreeMap<>();
        for (ReceivedEvent event : events) {
            if (hears(event)) {
                last.put(event.name().substring(0, event.name().length() - NAME.length()), heartbeat(event));
            }
        }
        for (Map.Entry<String, HeartbeatRows.Heartbeat> said : last.entrySet()) {
            HeartbeatRows.insert(
                    connection, suite.sourceOf(said.getKey()), suite.topicOf(said.getKey()), said.getValue());
        }
        // After every batch: the facts of one heard long ago may have been counted just now.
        HeartbeatRows.forget(connection);
    }

    /** Whether it is a heartbeat, and no fact. */
    static boolean hears(ReceivedEvent event) {
        return event.name().endsWith(NAME);
    }

    private static HeartbeatRows.Heartbeat heartbeat(ReceivedEvent event) {
        Fields fields = Fields.of(event);
        return new HeartbeatRows.Heartbeat(
                event.time(), event.instant("toldUpTo"), fields.wholeNumber("waiting"), fields.wholeNumbers("ends"));
    }
}
