package org.guildhall.local.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guildhall.local.scenario.Scenario.Expectation;
import org.guildhall.local.terminal.TextTable;

/** Holds the expected figures against the reported ones, giving reporting a minute to hear of everything. */
final class Comparison {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ReportedFigures reported;

    Comparison(ReportedFigures reported) {
        this.reported = reported;
    }

    /** Prints both side by side and says whether all are the same. */
    boolean run(Scenario scenario, List<Expectation> expected) {
        long begin = System.nanoTime();
        List<Shown> figures = figures(expected);
        while (!agree(expected, figures) && System.nanoTime() - begin < LIMIT.toNanos()) {
            Patience.pause();
            figures = figures(expected);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean agree = agree(expected, figures);
        System.out.printf("%n%s%n", table(scenario, expected, figures));
        System.out.printf(
                agree
                        ? "All figures as expected, %.1f s after the last call.%n"
                        : "The figures differ, also after %.1f s.%n",
                seconds);
        return agree;
    }

    /**
     * What reporting shows.
     *
     * @param onBoard the same on the board, which shows some figures only
     */
    record Shown(long figure, Optional<Long> onBoard) {

        boolean is(long expected) {
            return figure == expected && onBoard.orElse(expected) == expected;
        }
    }

    private List<Shown> figures(List<Expectation> expected) {
        reported.refresh();
        return expected.stream()
                .map(expectation -> new Shown(reported.of(expectation), reported.onBoard(expectation)))
                .toList();
    }

    private static boolean agree(List<Expectation> expected, List<Shown> figures) {
        return IntStream.range(0, expected.size())
                .allMatch(index -> figures.get(index).is(expected.get(index).value()));
    }

    static TextTable table(Scenario scenario, List<Expectation> expected, List<Shown> figures) {
        TextTable table = new TextTable("of", "figure", "expected", "reported", "board", "");
        for (int index = 0; index < figures.size(); index++) {
            Expectation expectation = expected.get(index);
            Shown shown = figures.get(index);
            table.row(
                    name(scenario, expectation.of()),
                    label(expectation),
                    "%,d".formatted(expectation.value()),
                    "%,d".formatted(shown.figure()),
                    shown.onBoard().map("%,d"::formatted).orElse(""),
                    shown.is(expectation.value()) ? "ok" : "DIFFERS");
        }
        return table;
    }

    private static String label(Expectation expectation) {
        String of = expectation.gift() == null ? String.join(" + ", expectation.category()) : expectation.gift();
        return String.join(" ", expectation.figure().label(), of).strip();
    }

    /** Returns the name of a single organisation or session, and how many there are of several. */
    private static String name(Scenario scenario, List<String> refs) {
        if (refs.size() > 1) {
            return "%s … %s (%d)".formatted(refs.get(0), refs.get(refs.size() - 1), refs.size());
        }
        String ref = refs.get(0);
        return scenario.organisations().stream()
                .filter(organisation -> organisation.ref().equals(ref))
                .map(Scenario.Organisation::name)
                .findFirst()
                .orElseGet(() -> scenario.sessions().stream()
                        .filter(session -> session.ref().equals(ref))
                        .map(Scenario.Session::title)
                        .findFirst()
                        .orElse(ref));
    }
}
