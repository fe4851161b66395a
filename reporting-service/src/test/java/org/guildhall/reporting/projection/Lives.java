package org.guildhall.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.reporting.LifeFeed;

/** The naive truth about members on the move: what happened is kept in lists, and counted by looking at each. */
final class Lives {

    private static final List<String> FIGURES = List.of(
            "joined",
            "imported",
            "transferredIn",
            "transferredOut",
            "mergedIn",
            "mergedOut",
            "foundedIn",
            "foundedOut",
            "left");

    /**
     * Where somebody is from a day on, until the next place; nowhere is null.
     *
     * @param act whether an officer or the member recorded it, so that it can be taken back
     */
    record Place(LocalDate from, UUID organisation, String status, boolean act) {}

    /** Something counted once, where and when it happened. */
    record Happened(String figure, UUID organisation, LocalDate day, String cause) {}

    /** A member. */
    static final class Life {
        final UUID member = UUID.randomUUID();
        final List<Place> places = new ArrayList<>();
        final List<Happened> happened = new ArrayList<>();
        LifeFeed.Dimensions dimensions;
        String status;
        long version = 1;
        boolean imported;

        /** When they first signed in; null if they never did. */
        LocalDate activated;

        Place last() {
            return places.get(places.size() - 1);
        }

        boolean isLive() {
            return last().organisation != null;
        }

        /** As if the last act had never been: what took it back is no act, so the one before stays. */
        void takeBack() {
            places.remove(places.size() - 1);
            Place before = last();
            places.set(places.size() - 1, new Place(before.from, before.organisation, before.status, false));
        }

        /** Not before what happened last: an earlier day is refused, or that one told instead. */
        LocalDate day(LocalDate validFrom) {
            return validFrom.isBefore(last().from) ? last().from : validFrom;
        }

        private Place on(LocalDate day) {
            Place found = new Place(day, null, "", false);
            for (Place place : places) {
                found = place.from.isAfter(day) ? found : place;
            }
            return found;
        }
    }

    final List<Life> all = new ArrayList<>();

    /** Figures of members with these dimensions in these organisations, as the service answers them. */
    Map<String, Object> figures(
            Predicate<UUID> organisations, LocalDate from, LocalDate to, Predicate<LifeFeed.Dimensions> who) {
        Map<String, Object> figures = new HashMap<>();
        FIGURES.forEach(figure -> figures.put(figure, 0));
        Map<String, Object> leftBy = new TreeMap<>();
        int members = 0;
        int retained = 0;
        for (Life life : all) {
            if (who.test(life.dimensions)) {
                for (Happened one : life.happened) {
                    if (organisations.test(one.organisation) && !one.day.isBefore(from) && !one.day.isAfter(to)) {
                        figures.merge(one.figure, 1, Lives::sum);
                        if (one.figure.equals("left")) {
                            leftBy.merge(one.cause, 1, Lives::sum);
                        }
                    }
                }
                Place place = life.on(to);
                if (place.organisation != null && organisations.test(place.organisation)) {
                    members++;
                    retained += place.status.equals("RETAINED") ? 1 : 0;
                }
            }
        }
        figures.put("leftBy", leftBy);
        figures.put("members", members);
        figures.put("retained", retained);
        return figures;
    }

    /** How many were activated on these days, where they were then. */
    long activated(Predicate<UUID> organisations, LocalDate from, LocalDate to) {
        return all.stream()
                .filter(life -> life.activated != null && !life.activated.isBefore(from) && !life.activated.isAfter(to))
                .map(life -> life.on(life.activated).organisation)
                .filter(organisation -> organisation != null && organisations.test(organisation))
                .count();
    }

    private static Object sum(Object one, Object other) {
        return (Integer) one + (Integer) other;
    }
}
