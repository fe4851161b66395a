package org.guildhall.reporting.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.measure.Measures;
import org.guildhall.reporting.statistics.measure.RolledUpQueries;

/** Reads what a board shows, from totals that are kept and from the newest facts: few statements, whatever the size. */
final class BoardQueries {

    private static final String COUNTED = """
            SELECT r.flow, r.dimension, r.code,
                   CASE WHEN r.day >= ? AND r.dimension <> 'CATEGORY' THEN date_trunc('month', r.day)::date END AS month,
                   sum(r.amount)::bigint AS amount,
                   coalesce(sum(r.amount) FILTER (WHERE r.day = ?), 0)::bigint AS today
            FROM rolled_up r
            WHERE r.organisation_id = ? AND r.flow = ANY (?) AND r.dimension IN ('ALL', 'CATEGORY', 'SKILL_LEVEL') AND r.day <= ?
            GROUP BY 1, 2, 3, 4""";

    private static final String CHILDREN = """
            SELECT o.id, o.name, o.level, coalesce(o.closed_on <= ?, false) AS closed,
                   EXISTS (SELECT FROM organisation_copy c WHERE c.parent_id = o.id) AS has_children
            FROM organisation_copy o WHERE o.parent_id = ? ORDER BY o.name, o.id""";

    /** Totals by months and days; a month's stand under its first day. */
    private static final String OF_CHILDREN = """
            SELECT r.organisation_id, r.flow, sum(r.amount)::bigint AS up_to,
                   coalesce(sum(r.amount) FILTER (WHERE r.day < ?), 0)::bigint AS before,
                   coalesce(sum(r.amount) FILTER (WHERE r.day = ?), 0)::bigint AS today,
                   coalesce(sum(r.amount) FILTER (WHERE r.day >= ?), 0)::bigint AS month
            FROM rolled_up r
            WHERE r.organisation_id = ANY (?) AND r.flow = ANY (?) AND r.dimension = 'ALL' AND r.day <= ?
            GROUP BY r.organisation_id, r.flow""";

    /** Who stands nearest to the root first; the last one is the organisation itself. */
    private static final String LINE = """
            SELECT a.id, a.name, a.kind, a.path FROM organisation_copy o
            JOIN organisation_copy a ON a.id = ANY (string_to_array(rtrim(o.path, '/'), '/')::uuid[])
            WHERE o.id = ? ORDER BY length(a.path)""";

    /** A unit alone is its total without those of its children. A path ends in a slash, and a zero follows the slash. */
    private static final String TOP = """
            WITH joined AS (
                SELECT r.organisation_id, o.parent_id, o.name, r.amount
                FROM roll_up_month r JOIN organisation_copy o ON o.id = r.organisation_id
                WHERE r.flow = 'JOINED' AND r.dimension = 'ALL' AND r.month = ?
                  AND o.path >= ? AND o.path < left(?, -1) || '0'
            )
            SELECT j.organisation_id AS id, j.name, j.amount - coalesce(below.amount, 0) AS joined
            FROM joined j LEFT JOIN (
                SELECT parent_id, sum(amount)::bigint AS amount FROM joined GROUP BY parent_id
            ) AS below ON below.parent_id = j.organisation_id
            WHERE j.amount > coalesce(below.amount, 0) ORDER BY joined DESC, j.name, j.organisation_id LIMIT 10""";

    /** Among so many of the newest anywhere: a small union's aren't searched for among millions. */
    private static final String ARRIVALS = """
            SELECT m.organisation_id, o.name, m.joined_at FROM (
                SELECT organisation_id, joined_at, member_id FROM member_fact WHERE joined_at IS NOT NULL
                ORDER BY joined_at DESC LIMIT 5000
            ) AS m JOIN subtree s ON s.id = m.organisation_id JOIN organisation_copy o ON o.id = m.organisation_id
            ORDER BY m.joined_at DESC, m.member_id LIMIT 20""";

    private static final String QUIZZES = """
            SELECT count(DISTINCT q.quiz_id) AS quizzes FROM subtree s JOIN quiz q ON q.organisation_id = s.id
            JOIN quiz_period p ON p.quiz_id = q.quiz_id
            WHERE q.status <> 'CANCELLED' AND (p.closes_at AT TIME ZONE 'Asia/Shanghai')::date >= ?
              AND (p.opens_at AT TIME ZONE 'Asia/Shanghai')::date <= ?""";

    private final SubtreeQueries subtree;
    private final BoardDays days;

    BoardQueries(SubtreeQueries subtree, BoardDays days) {
        this.subtree = subtree;
        this.days = days;
    }

    /** An organisation on the way from the root. */
    record Step(UUID id, String name, String kind, String path) {}

    /** From the root down to the organisation itself. */
    List<Step> line() throws SQLException {
        return subtree.rows(
                LINE,
                row -> new Step(
                        Sql.uuid(row, "id"), row.getString("name"), row.getString("kind"), row.getString("path")),
                top());
    }

    BoardFigures figures(List<String> flows) throws SQLException {
        List<Counted> counted = subtree.rows(
                COUNTED, Counted::of, days.first(), days.today(), top(), Sql.Column.texts(flows), days.today());
        return new BoardFigures(counted, days);
    }

    /** All flows that a board tells anything of and that anything ever was of. */
    List<String> flows() throws SQLException {
        return Measures.counting(
                RolledUpQueries.flows(subtree), BoardFigures.measures().toList());
    }

    /** One that stands there, or stood. */
    private record Child(UUID id, String name, String level, boolean closed, boolean hasChildren) {

        static Child of(ResultSet row) throws SQLException {
            return new Child(
                    Sql.uuid(row, "id"),
                    row.getString("name"),
                    row.getString("level"),
                    row.getBoolean("closed"),
                    row.getBoolean("has_children"));
        }

        BoardChild with(BoardChild.Figures figures) {
            return new BoardChild(id, name, level, hasChildren, figures);
        }
    }

    /** By name, closed ones only if anything is counted for them. */
    List<BoardChild> children(List<String> flows) throws SQLException {
        List<Child> placed = subtree.rows(CHILDREN, Child::of, days.today(), top());
        Map<UUID, BoardChild.Figures> figures = figuresOf(placed, flows);
        return placed.stream()
                .filter(child -> !child.closed() || figures.containsKey(child.id()))
                .map(child -> child.with(figures.getOrDefault(child.id(), BoardChild.Figures.NONE)))
                .toList();
    }

    /** By their ids, not by their parent: else the planner may read every total there is. */
    private Map<UUID, BoardChild.Figures> figuresOf(List<Child> children, List<String> flows) throws SQLException {
        Map<UUID, BoardChild.Figures> figures = new HashMap<>();
        subtree.rows(
                OF_CHILDREN,
                row -> figures.merge(
                        Sql.uuid(row, "organisation_id"),
                        BoardChild.Figures.of(
                                row.getString("flow"),
                                row.getLong("up_to"),
                                row.getLong("before"),
                                row.getLong("today"),
                                row.getLong("month")),
                        BoardChild.Figures::plus),
                days.monthBefore().plusMonths(1),
                days.today(),
                days.month(),
                Sql.Column.of("uuid", children, Child::id),
                Sql.Column.texts(Measures.counting(flows, List.of(BoardFigures.MEMBERS))),
                days.today());
        figures.values().removeIf(BoardChild.Figures.NONE::equals);
        return figures;
    }

    /** The units alone that most joined this month, anywhere below who stands there, itself included. */
    List<BoardView.TopUnit> top10(Step organisation) throws SQLException {
        return subtree.rows(
                TOP,
                row -> new BoardView.TopUnit(Sql.uuid(row, "id"), row.getString("name"), row.getLong("joined")),
                days.month(),
                organisation.path(),
                organisation.path());
    }

    /** Who joined last, the newest first. */
    List<Arrival> arrivals() throws SQLException {
        return subtree.list(
                ARRIVALS,
                row -> new Arrival(
                        Sql.uuid(row, "organisation_id"), row.getString("name"), Sql.instant(row, "joined_at")));
    }

    /** How many quizzes are held this year. */
    long quizzes() throws SQLException {
        LocalDate lastDay = days.year().plusYears(1).minusDays(1);
        return subtree.list(QUIZZES, row -> row.getLong("quizzes"), days.year(), lastDay)
                .get(0);
    }

    private UUID top() {
        return subtree.organisation().id();
    }
}
