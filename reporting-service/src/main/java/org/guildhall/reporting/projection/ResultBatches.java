package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Published results and their prize money, in one multi-row statement. */
final class ResultBatches {

    private ResultBatches() {}

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<UUID, ResultRows.Result> last = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            switch (event.name()) {
                case "contest.result-published.v1", "contest.result-corrected.v1" -> {
                    ResultRows.Result result = result(event);
                    last.put(result.id(), result);
                }
                default -> {
                    // Not a result.
                }
            }
        }
        ResultRows.set(connection, last.values());
    }

    private static ResultRows.Result result(ReceivedEvent event) {
        return new ResultRows.Result(
                event.uuid("resultId"),
                event.uuid("contestId"),
                event.uuid("organisationId"),
                event.optionalText("prize").orElse(null),
                Fields.of(event).optionalWholeNumber("prizeAmount").orElse(0L),
                event.instant("at"));
    }
}
