package org.guildhall.reporting.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.kit.time.Clocks;
import org.guildhall.reporting.reading.Lateness;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.contest.ContestsOfYear;

/** Puts boards together, each from one moment of the projection. */
@ApplicationScoped
class BoardComposer {

    private final CodeLists codes;
    private final Lateness lateness;
    private final Clock clock;

    BoardComposer(CodeLists codes, Lateness lateness, Clock clock) {
        this.codes = codes;
        this.lateness = lateness;
        this.clock = clock;
    }

    /** @param isReadable whether the caller reads the figures of what stands at a path */
    BoardView board(SubtreeQueries subtree, Locale locale, Predicate<String> isReadable) throws SQLException {
        BoardDays days = days();
        BoardQueries queries = new BoardQueries(subtree, days);
        List<BoardQueries.Step> line = queries.line();
        BoardQueries.Step self = line.get(line.size() - 1);
        List<String> flows = queries.flows();
        BoardFigures figures = queries.figures(flows);
        return new BoardView(
                unit(subtree.organisation(), self),
                above(line, isReadable),
                subtree.freshness().asOf(),
                subtree.freshness().lag(),
                lateness.isLate(subtree.freshness()),
                days.today(),
                figures.tiles().stream().map(tile -> titled(tile, locale)).toList(),
                queries.children(flows),
                figures.trend(),
                titled("Category", figures.categories(), locale, BoardView.Category::new),
                titled("SkillLevel", figures.promotions(), locale, BoardView.Level::new),
                queries.top10(self),
                contests(ContestsOfYear.read(subtree, days.today().getYear()), locale),
                quizzes(queries, figures),
                queries.arrivals());
    }

    /** What moves on it. */
    BoardUpdate update(SubtreeQueries subtree) throws SQLException {
        BoardQueries queries = new BoardQueries(subtree, days());
        List<String> flows = queries.flows();
        return new BoardUpdate(
                subtree.freshness().asOf(),
                subtree.freshness().lag(),
                lateness.isLate(subtree.freshness()),
                queries.figures(flows).tiles().stream()
                        .map(tile -> new BoardUpdate.TileNow(tile.measure().code(), tile.span(), tile.value()))
                        .toList(),
                queries.children(flows).stream().map(BoardUpdate.ChildNow::of).toList(),
                queries.arrivals());
    }

    private BoardDays days() {
        return new BoardDays(Clocks.today(clock));
    }

    private static BoardView.Unit unit(OrganisationName name, BoardQueries.Step self) {
        return new BoardView.Unit(name.id(), name.name(), name.level(), self.kind());
    }

    private static List<BoardView.Place> above(List<BoardQueries.Step> line, Predicate<String> isReadable) {
        return line.subList(0, line.size() - 1).stream()
                .filter(step -> isReadable.test(step.path()))
                .map(step -> new BoardView.Place(step.id(), step.name()))
                .toList();
    }

    private static BoardView.TitledTile titled(BoardFigures.Tile tile, Locale locale) {
        return new BoardView.TitledTile(
                tile.measure().code(),
                tile.measure().title().in(locale),
                tile.measure().unit(),
                tile.span(),
                tile.value(),
                tile.before());
    }

    /** Makes something of a code, its title and a number. */
    @FunctionalInterface
    private interface Titled<T> {
        T of(String code, String title, long count);
    }

    private <T> List<T> titled(String list, Map<String, Long> counts, Locale locale, Titled<T> make) {
        return counts.entrySet().stream()
                .map(each -> make.of(each.getKey(), codes.title(list, each.getKey(), locale), each.getValue()))
                .toList();
    }

    private BoardView.Contests contests(ContestsOfYear year, Locale locale) {
        return new BoardView.Contests(
                year.contests(),
                titled("ContestState", year.states(), locale, BoardView.ContestStateCount::new),
                year.entries(),
                year.entrants(),
                year.persons(),
                year.starters());
    }

    private static BoardView.Quizzes quizzes(BoardQueries queries, BoardFigures figures) throws SQLException {
        return new BoardView.Quizzes(
                queries.quizzes(),
                figures.thisYear("quizzes.started"),
                figures.thisYear("quizzes.finished"),
                figures.thisYear("coupons.issued"),
                figures.thisYear("coupons.redeemed"));
    }
}
