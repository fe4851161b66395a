package org.guildhall.local.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.guildhall.local.scenario.Scenario.Expectation;

/**
 * What happens to the members of a scenario after its first figures held, and the figures it must lead to.
 *
 * @param mergers of whole unions, last of all
 */
record Changes(
        List<Transfer> transfers,
        List<Retirement> retirements,
        List<Merger> mergers,
        @JsonProperty(required = true) List<Expectation> expect) {

    Changes {
        transfers = transfers == null ? List.of() : transfers;
        retirements = retirements == null ? List.of() : retirements;
        mergers = mergers == null ? List.of() : mergers;
    }

    /** So many members of one union go to another: released and accepted by calls for many at once. */
    record Transfer(
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) int members) {}

    /** So many members of an organisation, or of those below it, retire and are retained. */
    record Retirement(
            @JsonProperty(required = true) String organisation,
            @JsonProperty(required = true) int members) {}

    /** A union merges into another one. */
    record Merger(
            @JsonProperty(required = true) String organisation,
            @JsonProperty(required = true) String into) {}
}
