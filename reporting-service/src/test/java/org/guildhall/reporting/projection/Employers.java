package org.guildhall.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.reporting.EmployerFeed;

/** The naive truth about employers and founding cases: each is looked at. */
final class Employers {

    static final List<String> MEASURES = List.of(
            "employers.count",
            "employers.united",
            "employers.employees",
            "employers.registered",
            "employers.closed",
            "employers.unitedShare");
    static final List<String> OF_CASES =
            List.of("foundingCases.open", "foundingCases.opened", "foundingCases.founded", "foundingCases.dismissed");

    /** What an employer is from a day on. */
    record Standing(LocalDate from, EmployerFeed.Told told) {

        String size() {
            return told.above() == null ? "UNKNOWN" : told.above() ? "ABOVE" : "BELOW";
        }
    }

    /** One employer. */
    static final class Employer {
        final UUID id = UUID.randomUUID();
        final List<Standing> standings = new ArrayList<>();
        LocalDate closed;
        long version = 1;

        Standing last() {
            return standings.get(standings.size() - 1);
        }

        /** Not before what happened last. */
        LocalDate day(LocalDate said) {
            return said.isBefore(last().from) ? last().from : said;
        }

        private Standing on(LocalDate day) {
            Standing found = null;
            for (Standing standing : standings) {
                found = standing.from.isAfter(day) ? found : standing;
            }
            return closed != null && !closed.isAfter(day) ? null : found;
        }
    }

    /** A founding case; what came of it is null while it is open. */
    record Case(UUID id, UUID organisation, LocalDate opened, String outcome, LocalDate closed) {}

    final List<Employer> all = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();

    /** As the service answers it; of what isn't a ratio. */
    long count(String measure, Predicate<UUID> below, LocalDate from, LocalDate to, Set<String> sizes) {
        if (OF_CASES.contains(measure)) {
            return cases.stream()
                    .filter(one -> below.test(one.organisation))
                    .filter(one -> counts(measure, one, from, to))
                    .count();
        }
        long sum = 0;
        for (Employer employer : all) {
            Standing standing = standing(measure, employer, from, to);
            if (standing != null && below.test(standing.told.keeper()) && sizes.contains(standing.size())) {
                sum += amount(measure, standing);
            }
        }
        return sum;
    }

    private static boolean counts(String measure, Case one, LocalDate from, LocalDate to) {
        return switch (measure) {
            case "foundingCases.opened" -> isWithin(one.opened, from, to);
            case "foundingCases.founded" -> "FOUNDED".equals(one.outcome) && isWithin(one.closed, from, to);
            case "foundingCases.dismissed" -> "DISMISSED".equals(one.outcome) && isWithin(one.closed, from, to);
            default -> !one.opened.isAfter(to) && (one.closed == null || one.closed.isAfter(to));
        };
    }

    /** What it was when it counted; null if it didn't. */
    private static Standing standing(String measure, Employer employer, LocalDate from, LocalDate to) {
        Standing first = employer.standings.get(0);
        return switch (measure) {
            case "employers.registered" -> isWithin(first.from, from, to) ? first : null;
            case "employers.closed" ->
                employer.closed != null && isWithin(employer.closed, from, to) ? employer.last() : null;
            default -> employer.on(to);
        };
    }

    private static long amount(String measure, Standing standing) {
        return switch (measure) {
            case "employers.united" -> standing.told.union() == null ? 0 : 1;
            case "employers.employees" -> standing.told.employees() == null ? 0 : standing.told.employees();
            default -> 1;
        };
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
