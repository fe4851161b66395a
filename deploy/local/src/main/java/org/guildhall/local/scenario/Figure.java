package org.guildhall.local.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A figure a scenario can expect, and of what it can be asked. */
enum Figure {
    @JsonProperty("members")
    MEMBERS(Of.ORGANISATION),
    /** Those of them whose membership is retained. */
    @JsonProperty("retained")
    RETAINED(Of.ORGANISATION),
    @JsonProperty("imported")
    IMPORTED(Of.ORGANISATION),
    /** Came by a transfer from another union, also from one below the same organisation. */
    @JsonProperty("transferredIn")
    TRANSFERRED_IN(Of.ORGANISATION),
    /** Came with a union that merged. */
    @JsonProperty("mergedIn")
    MERGED_IN(Of.ORGANISATION),
    /** Grassroots unions that aren't closed. */
    @JsonProperty("unions")
    UNIONS(Of.ORGANISATION),
    @JsonProperty("joined")
    JOINED(Of.ORGANISATION, Of.SESSION),
    @JsonProperty("sessions")
    SESSIONS(Of.ORGANISATION),
    @JsonProperty("cards")
    CARDS(Of.ORGANISATION, Of.SESSION),
    @JsonProperty("giftsHandedOut")
    GIFTS_HANDED_OUT(Of.ORGANISATION, Of.SESSION),
    /** How many were told that the gifts are gone: the player's own count, no service keeps it. */
    @JsonProperty("giftsRefused")
    GIFTS_REFUSED(Of.SESSION),
    @JsonProperty("contests")
    CONTESTS(Of.ORGANISATION),
    @JsonProperty("projects")
    PROJECTS(Of.ORGANISATION),
    @JsonProperty("trades")
    TRADES(Of.ORGANISATION),
    /** Entries that stand; a person in two projects counts twice. */
    @JsonProperty("entries")
    ENTRIES(Of.ORGANISATION),
    /** Different persons who entered alone, and teams, each as one. */
    @JsonProperty("entrants")
    ENTRANTS(Of.ORGANISATION),
    /** Promotions to a higher skill level. */
    @JsonProperty("promotions")
    PROMOTIONS(Of.ORGANISATION),
    /** Money granted for promotions, in fen. */
    @JsonProperty("subsidies")
    SUBSIDIES(Of.ORGANISATION),
    /** Honours of members and organisations, of all types. */
    @JsonProperty("honours")
    HONOURS(Of.ORGANISATION),
    /** Different persons who began an attempt. */
    @JsonProperty("quizEntrants")
    QUIZ_ENTRANTS(Of.PERIOD),
    /** Limited awards won. */
    @JsonProperty("awards")
    AWARDS(Of.PERIOD),
    /** The last place in the log of the award that won: with as many awards, the winners are the first ones. */
    @JsonProperty("lastWinner")
    LAST_WINNER(Of.PERIOD),
    /** How many were told that they reached the threshold after the last award was gone: the player's own count. */
    @JsonProperty("refusedAsExhausted")
    REFUSED_AS_EXHAUSTED(Of.PERIOD);

    private enum Of {
        ORGANISATION,
        SESSION,
        PERIOD
    }

    private final Set<Of> possible;

    Figure(Of... possible) {
        this.possible = Set.of(possible);
    }

    boolean isOfOrganisation() {
        return possible.contains(Of.ORGANISATION);
    }

    /** Whether it can be asked of one category of workers. */
    boolean isOfMembers() {
        return Set.of(MEMBERS, JOINED, RETAINED, IMPORTED, TRANSFERRED_IN, MERGED_IN)
                .contains(this);
    }

    /** Whether it can be asked of one kind of gifts. */
    boolean isOfGifts() {
        return this == GIFTS_REFUSED;
    }

    boolean isOfSession() {
        return possible.contains(Of.SESSION);
    }

    boolean isOfPeriod() {
        return possible.contains(Of.PERIOD);
    }

    /** Returns the tile of the board that shows it, a measure and its span; none for figures that it tells of other times only. */
    Optional<String> tile() {
        return switch (this) {
            case MEMBERS -> Optional.of("members.count STOCK");
            case CARDS -> Optional.of("cards.issued YEAR");
            case ENTRIES -> Optional.of("contests.entries YEAR");
            case PROMOTIONS -> Optional.of("promotions.granted YEAR");
            default -> Optional.empty();
        };
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
