package org.guildhall.reporting.statistics.common;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.rollup.TimesTotal;
import org.jspecify.annotations.Nullable;

/**
 * Queries about an organisation and everything below it, at one moment of the projection. Each may read a table
 * {@code subtree (id, child)}, where {@code child} is the direct child through which a unit hangs, null for the organisation
 * itself.
 */
public final class SubtreeQueries {

    /** Today's tree: everything whose path begins with the organisation's. */
    private static final String AS_IS = """
            WITH subtree AS (
                SELECT id, nullif(split_part(substr(path, length(?) + 1), '/', 1), '')::uuid AS child
                FROM organisation_copy WHERE path >= ? AND path < ?
            )
            """;

    /** The tree of a day. Days are given by hand, so a circle is possible and is cut. */
    private static final String AS_WAS = """
            WITH RECURSIVE descent (id, child) AS (
                SELECT ?::uuid, NULL::uuid
                UNION ALL
                SELECT h.organisation_id, coalesce(d.child, h.organisation_id)
                FROM organisation_history h JOIN descent d ON h.parent_id = d.id
                WHERE h.valid_from <= ? AND h.valid_to > ?
            ) CYCLE id SET closed USING trail,
            subtree AS (SELECT id, child FROM descent WHERE NOT closed)
            """;

    private static final String CHILDREN_AS_IS = "SELECT * FROM organisation_copy o WHERE o.parent_id = ?";

    private static final String CHILDREN_AS_WAS = """
            SELECT o.* FROM organisation_history h JOIN organisation_copy o ON o.id = h.organisation_id
            WHERE h.parent_id = ? AND h.valid_from <= ? AND h.valid_to > ?""";

    private static final String ALL = """
            SELECT o.* FROM subtree s JOIN organisation_copy o ON o.id = s.id
            WHERE o.level = coalesce(?, o.level) AND o.kind = coalesce(?, o.kind) ORDER BY o.name, o.id""";

    private final Connection snapshot;
    private final Freshness freshness;
    private final OrganisationName organisation;
    private final Basis basis;
    private final List<Object> place;
    private final LocalDate day;

    private SubtreeQueries(
            Connection snapshot, Freshness freshness, Scope scope, Basis basis, List<Object> place, LocalDate day) {
        this.snapshot = snapshot;
        this.freshness = freshness;
        this.organisation = scope.organisation();
        this.basis = basis;
        this.place = place;
        this.day = day;
    }

    static SubtreeQueries asIs(Connection snapshot, Freshness freshness, Scope scope, LocalDate today) {
        String path = scope.path();
        return new SubtreeQueries(snapshot, freshness, scope, Basis.AS_IS, List.of(path, path, endOf(path)), today);
    }

    static SubtreeQueries asWas(Connection snapshot, Freshness freshness, Scope scope, LocalDate day) {
        UUID top = scope.organisation().id();
        return new SubtreeQueries(snapshot, freshness, scope, Basis.AS_WAS, List.of(top, day, day), day);
    }

    /** The first path that doesn't begin with this one: a path ends in a slash, and a zero follows the slash. */
    private static String endOf(String path) {
        return path.substring(0, path.length() - 1) + '0';
    }

    /** The organisation at the top. */
    public OrganisationName organisation() {
        return organisation;
    }

    /** Up to when everything read here is complete. */
    public Freshness freshness() {
        return freshness;
    }

    /**
     * The direct children, whether anything is counted for them or not; closed ones only if something is.
     *
     * @param counted those for which something is counted
     */
    public List<OrganisationName> children(Collection<@Nullable UUID> counted) throws SQLException {
        return everyChild().stream()
                .filter(child -> !child.isClosedOn(day)
                        || counted.contains(child.organisation().id()))
                .map(Child::organisation)
                .toList();
    }

    /**
     * An organisation below.
     *
     * @param closedOn the first day on which it was one no more
     */
    public record Child(
            OrganisationName organisation, @Nullable LocalDate closedOn) {

        public boolean isClosedOn(LocalDate day) {
            return closedOn != null && !closedOn.isAfter(day);
        }
    }

    /** All direct children, by name. */
    public List<Child> everyChild() throws SQLException {
        UUID top = organisation.id();
        String order = " ORDER BY o.name, o.id";
        return basis == Basis.AS_IS
                ? rows(CHILDREN_AS_IS + order, SubtreeQueries::child, top)
                : rows(CHILDREN_AS_WAS + order, SubtreeQueries::child, top, day, day);
    }

    /** All in the subtree that are of the level and of the kind, where these are given; by name. */
    public List<Child> all(@Nullable String level, @Nullable String kind) throws SQLException {
        return list(ALL, SubtreeQueries::child, level, kind);
    }

    /** Totals of organisations by the tree that is asked for, as sums of today's totals. */
    public List<TimesTotal> totals(Collection<UUID> organisations) throws SQLException {
        return basis == Basis.AS_IS
                ? organisations.stream()
                        .map(each -> new TimesTotal(each, each, 1))
                        .toList()
                : FormerTreeQueries.of(snapshot, day, organisations).totals(organisations);
    }

    /** As {@link #list}, of a query that doesn't ask for the subtree. */
    public <T> List<T> rows(String query, Sql.RowReader<T> reader, @Nullable Object... values) throws SQLException {
        return Sql.list(snapshot, query, reader, values);
    }

    /** As {@link #rows}, of rows that would be too many to be held together. */
    public void eachRow(String query, Sql.RowTaker taker, @Nullable Object... values) throws SQLException {
        Sql.each(snapshot, query, taker, values);
    }

    public <T> List<T> list(String query, Sql.RowReader<T> reader, @Nullable Object... values) throws SQLException {
        return Sql.list(snapshot, subtree() + query, reader, all(values));
    }

    /** Whether the query, which doesn't ask for the subtree, finds anything anywhere. */
    public boolean finds(String query, @Nullable Object... values) throws SQLException {
        return !Sql.list(snapshot, query, row -> true, values).isEmpty();
    }

    public void each(String query, Sql.RowTaker taker, @Nullable Object... values) throws SQLException {
        Sql.each(snapshot, subtree() + query, taker, all(values));
    }

    /**
     * Figures per {@code child}, a column of the query, added up where a child has several rows; under the key null the
     * organisation's own.
     */
    public <F> Map<@Nullable UUID, F> byChild(
            String query, Sql.RowReader<F> figures, BinaryOperator<F> plus, @Nullable Object... values)
            throws SQLException {
        Map<@Nullable UUID, F> byChild = new HashMap<>();
        each(query, row -> byChild.merge(Sql.uuid(row, "child"), figures.read(row), plus), values);
        return byChild;
    }

    private String subtree() {
        return basis == Basis.AS_IS ? AS_IS : AS_WAS;
    }

    private @Nullable Object[] all(@Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(place);
        all.addAll(Arrays.asList(values));
        return all.toArray();
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(name(row), row.getObject("closed_on", LocalDate.class));
    }

    private static OrganisationName name(ResultSet row) throws SQLException {
        return new OrganisationName(Sql.uuid(row, "id"), row.getString("name"), row.getString("level"));
    }
}
