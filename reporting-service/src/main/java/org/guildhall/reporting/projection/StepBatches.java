package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Steps that happen to a thing once, all alike, in one multi-row statement. */
final class StepBatches {

    private static final String OUTCOME = "{outcome}";

    /** Which event is which step. */
    private static final Map<String, Step> STEPS = Map.of(
            "membership.founding-case-opened.v1", foundingCase("foundingCases.opened", "openedAt"),
            "membership.founding-case-closed.v1", foundingCase("foundingCases.{outcome}", "closedAt"),
            "membership.card-collected.v1", card("cards.collected", "collectedAt"),
            "membership.card-activated.v1", card("cards.activated", "activatedAt"),
            "membership.card-lost.v1", card("cards.lost", "lostAt"),
            "membership.card-replaced.v1", card("cards.replaced", "replacedAt"),
            "membership.transfer-requested.v1", transfer("transfers.requested", "requestedAt"),
            "membership.transfer-refused.v1", transfer("transfers.refused", "refusedAt"));

    private StepBatches() {}

    /** The flow it is counted by, and the fields that tell of what it is a step, where and when. */
    private record Step(String flow, String thing, String organisation, String time) {

        /** Ends of cases are counted by what came of them. */
        String flow(ReceivedEvent event) {
            return flow.endsWith(OUTCOME)
                    ? flow.replace(OUTCOME, event.text("outcome").toLowerCase(Locale.ROOT))
                    : flow;
        }
    }

    private static Step foundingCase(String flow, String time) {
        return new Step(flow, "caseId", "organisationId", time);
    }

    private static Step card(String flow, String time) {
        return new Step(flow, "cardId", "organisationId", time);
    }

    private static Step transfer(String flow, String time) {
        return new Step(flow, "transferId", "fromOrganisationId", time);
    }

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        List<StepRows.Taken> taken = new ArrayList<>();
        for (ReceivedEvent event : events) {
            Step step = STEPS.get(event.name());
            if (step != null) {
                taken.add(new StepRows.Taken(
                        event.uuid(step.thing()),
                        step.flow(event),
                        event.uuid(step.organisation()),
                        event.instant(step.time())));
            }
        }
        StepRows.insert(connection, taken);
    }
}
