package org.guildhall.contest.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.kit.time.Clocks;
import org.jspecify.annotations.Nullable;

/** A list in words, for whoever prints it: headings, lines of cells, and what proves that nothing is missing. */
@ApplicationScoped
class RosterPrinting {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BUSINESS_ZONE);

    private final CodeLists codes;

    RosterPrinting(CodeLists codes) {
        this.codes = codes;
    }

    /** A cell under its column; null for an empty one. */
    record Cell(RosterColumn column, @Nullable Object value) {}

    /** A figure at the end of a list: what it is, and how much. */
    record Total(String title, Object value) {}

    /** A list as it is printed. */
    record Printed(String title, String contest, List<String> headings, List<List<Cell>> lines, List<Total> totals) {}

    Printed of(Roster roster, Locale locale) {
        return new Printed(
                codes.title("RosterKind", roster.kind().name(), locale),
                roster.contest(),
                roster.columns().stream()
                        .map(column -> codes.title("RosterColumn", column.name(), locale))
                        .toList(),
                lines(roster, locale),
                totals(roster, locale));
    }

    private List<List<Cell>> lines(Roster roster, Locale locale) {
        List<List<Cell>> lines = new ArrayList<>();
        for (RosterRow row : roster.rows()) {
            groups(roster.kind(), row).forEach(persons -> {
                RosterLine line = new RosterLine(lines.size() + 1, row, persons, codes, locale);
                lines.add(roster.columns().stream()
                        .map(column -> new Cell(column, column.of(line)))
                        .toList());
            });
        }
        return lines;
    }

    private static Stream<List<RosterPerson>> groups(RosterKind kind, RosterRow row) {
        return kind.hasOneLineEach() ? row.persons().stream().map(List::of) : Stream.of(row.persons());
    }

    private List<Total> totals(Roster roster, Locale locale) {
        List<Total> totals = new ArrayList<>();
        totals.add(total("ROWS", roster.count(), locale));
        totals.add(total("PERSONS", roster.persons(), locale));
        if (roster.unnamed() > 0) {
            totals.add(total("UNNAMED", roster.unnamed(), locale));
        }
        if (roster.amount() != null) {
            totals.add(total("AMOUNT", RosterResult.yuan(roster.amount()), locale));
        }
        totals.add(total("AS_OF", MINUTE.format(roster.asOf()), locale));
        return totals;
    }

    private Total total(String code, Object value, Locale locale) {
        return new Total(codes.title("RosterTotal", code, locale), value);
    }
}
