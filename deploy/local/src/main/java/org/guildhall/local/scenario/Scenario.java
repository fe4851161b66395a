package org.guildhall.local.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What happens in a scenario and the figures it must lead to. The format is described in {@code deploy/local/README.md}.
 *
 * @param seed gives the persons: the same seed, the same persons
 */
public record Scenario(
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) long seed,
        @JsonProperty(required = true) List<Organization> organizations,
        List<Session> sessions,
        List<Contest> contests,
        @JsonProperty(required = true) List<Expectation> expect) {

    public Scenario {
        sessions = sessions == null ? List.of() : sessions;
        contests = contests == null ? List.of() : contests;
    }

    /** A union; one without parent is the top of a tree. */
    record Organization(
            @JsonProperty(required = true) String ref,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String level,
            @JsonProperty(required = true) String kind,
            String parent,
            Integer employeeCount) {}

    /**
     * A recruitment session at which everybody is confirmed at once.
     *
     * @param heldOn the day it was held; only shown, since people can join only now
     * @param joins how many join
     * @param cards how many of them ask for a card
     * @param giftStock gifts in stock, or null if there are none to give
     * @param giftsAsked how many of those who joined ask for a gift
     */
    record Session(
            @JsonProperty(required = true) String ref,
            @JsonProperty(required = true) String organization,
            @JsonProperty(required = true) String title,
            String heldOn,
            @JsonProperty(required = true) int joins,
            int cards,
            Integer giftStock,
            int giftsAsked) {}

    /** A contest that is opened for entries as soon as it stands. */
    record Contest(
            @JsonProperty(required = true) String ref,
            @JsonProperty(required = true) String organization,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String contestClass,
            @JsonProperty(required = true) int year,
            @JsonProperty(required = true) List<Project> projects) {}

    /**
     * A project of a contest.
     *
     * @param entrants how many of those who joined in the contest's organization are entered
     * @param capacity how many have room; null for no limit
     */
    record Project(
            @JsonProperty(required = true) String trade,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) int entrants,
            Integer capacity) {}

    /**
     * A figure to compare.
     *
     * @param of one or more refs; the figures of several are added
     */
    record Expectation(
            @JsonProperty(required = true) List<String> of,
            @JsonProperty(required = true) Figure figure,
            @JsonProperty(required = true) long value) {}
}
