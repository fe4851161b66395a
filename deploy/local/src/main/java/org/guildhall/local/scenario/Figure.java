package org.guildhall.local.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A figure a scenario can expect, and of what it can be asked. */
enum Figure {
    @JsonProperty("members")
    MEMBERS(true, false),
    @JsonProperty("joined")
    JOINED(true, true),
    @JsonProperty("sessions")
    SESSIONS(true, false),
    @JsonProperty("cards")
    CARDS(true, true),
    @JsonProperty("giftsHandedOut")
    GIFTS_HANDED_OUT(true, true),
    /** How many were told that the gifts are gone: the player's own count, no service keeps it. */
    @JsonProperty("giftsRefused")
    GIFTS_REFUSED(false, true),
    @JsonProperty("contests")
    CONTESTS(true, false),
    @JsonProperty("projects")
    PROJECTS(true, false),
    @JsonProperty("trades")
    TRADES(true, false),
    /** Entries that stand; a person in two projects counts twice. */
    @JsonProperty("entries")
    ENTRIES(true, false),
    /** Different persons among the entries. */
    @JsonProperty("entrants")
    ENTRANTS(true, false),
    /** Promotions to a higher skill level. */
    @JsonProperty("promotions")
    PROMOTIONS(true, false),
    /** Money granted for promotions, in fen. */
    @JsonProperty("subsidies")
    SUBSIDIES(true, false),
    /** Honours of members and organizations, of all types. */
    @JsonProperty("honours")
    HONOURS(true, false);

    private final boolean ofOrganization;
    private final boolean ofSession;

    Figure(boolean ofOrganization, boolean ofSession) {
        this.ofOrganization = ofOrganization;
        this.ofSession = ofSession;
    }

    boolean isOfOrganization() {
        return ofOrganization;
    }

    boolean isOfSession() {
        return ofSession;
    }

    /** Returns the name in the scenario file. */
    String label() {
        StringBuilder label = new StringBuilder();
        for (String word : name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            label.append(label.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
        }
        return label.toString();
    }
}
