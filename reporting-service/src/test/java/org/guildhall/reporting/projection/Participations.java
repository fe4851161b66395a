package org.guildhall.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The naive truth about who entered contests and took part in quizzes: persons are put into a set. */
final class Participations {

    static final List<String> MEASURES = List.of(
            "contests.entries",
            "contests.teams",
            "contests.starters",
            "contests.persons",
            "quizzes.started",
            "quizzes.persons",
            "quizzes.turnout");

    /** Those that are no sums. */
    static final List<String> NO_SUMS = List.of("contests.persons", "quizzes.persons", "quizzes.turnout");

    /** A contest with a project for teams and one for single members. */
    static final class Contest {
        final UUID id = UUID.randomUUID();
        final UUID teams = UUID.randomUUID();
        final UUID singles = UUID.randomUUID();
        final UUID organiser;
        boolean started;
        boolean cancelled;

        Contest(UUID organiser) {
            this.organiser = organiser;
        }
    }

    /** An entry to a contest. */
    static final class Entry {
        final UUID id = UUID.randomUUID();
        final Contest contest;
        final List<UUID> persons;
        final LocalDate day;
        boolean withdrawn;
        boolean absent;

        Entry(Contest contest, List<UUID> persons, LocalDate day) {
            this.contest = contest;
            this.persons = persons;
            this.day = day;
        }

        private boolean counts(String measure) {
            return !withdrawn
                    && !contest.cancelled
                    && switch (measure) {
                        case "contests.teams" -> persons.size() > 1;
                        case "contests.starters" -> contest.started && !absent;
                        default -> true;
                    };
        }
    }

    /** An attempt at a quiz. */
    record Attempt(UUID person, UUID organisation, LocalDate day) {}

    final List<Contest> contests = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();

    /** As the service answers it; of what isn't a ratio. */
    long count(String measure, Predicate<UUID> below, LocalDate from, LocalDate to) {
        if (measure.startsWith("quizzes")) {
            Stream<UUID> persons = attempts.stream()
                    .filter(one -> below.test(one.organisation) && isWithin(one.day, from, to))
                    .map(Attempt::person);
            return measure.equals("quizzes.started")
                    ? persons.count()
                    : persons.distinct().count();
        }
        List<Entry> counted = entries.stream()
                .filter(one -> below.test(one.contest.organiser) && isWithin(one.day, from, to))
                .filter(one -> one.counts(measure))
                .toList();
        return measure.equals("contests.persons")
                ? counted.stream()
                        .flatMap(one -> one.persons.stream())
                        .distinct()
                        .count()
                : counted.size();
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
