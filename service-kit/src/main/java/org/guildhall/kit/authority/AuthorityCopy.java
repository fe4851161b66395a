package org.guildhall.kit.authority;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * This service's copy of the organisation tree and of who was appointed to what, kept from membership's events: a dismissal
 * takes effect here as soon as its event arrives, whatever tokens are still about and whatever the clocks of the two
 * services say. Feed it from the service's consumer, and tell which topic feeds it.
 */
@ApplicationScoped
@DefaultBean
public class AuthorityCopy implements AuthoritySource, EventHandler {

    private static final long TREE_LOCK = 0x6775_696c_6474_7265L;

    private static final String GRANTS = """
            SELECT a.position, a.organisation_id, CASE WHEN a.organisation_id IS NULL THEN '' ELSE o.path END AS path
            FROM appointment_copy a LEFT JOIN organisation_copy o ON o.id = a.organisation_id
            WHERE a.subject = ? AND a.valid_from <= ? AND (a.valid_until IS NULL OR a.valid_until > ?)
              AND (a.organisation_id IS NULL OR o.path IS NOT NULL)""";

    private static final String FOUNDED = "membership.organisation-founded.v1";
    private static final String MOVED = "membership.organisation-moved.v1";
    private static final String MERGED = "membership.organisation-merged.v1";
    private static final Set<String> OF_THE_TREE = Set.of(FOUNDED, MOVED, MERGED);

    /** What happens one by one, for it is rare. */
    private static final Map<String, Effect> EFFECTS = Map.of(
            MOVED,
            AuthorityCopy::move,
            "membership.organisation-renamed.v1",
            AuthorityCopy::rename,
            "membership.organisation-closed.v1",
            AuthorityCopy::close,
            MERGED,
            AuthorityCopy::merge,
            "membership.appointment-made.v1",
            AuthorityCopy::appoint,
            "membership.appointment-ended.v1",
            AuthorityCopy::dismiss);

    private static final Set<String> HEARD =
            Stream.concat(Stream.of(FOUNDED), EFFECTS.keySet().stream()).collect(Collectors.toUnmodifiableSet());

    /** Earlier than whatever a clock shows. */
    private static final String ALWAYS = "-infinity";

    private final Database database;
    private final CopyAge age;

    AuthorityCopy(Database database, CopyAge age) {
        this.database = database;
        this.age = age;
    }

    /** From now on the copy is trusted for as long as it is known to hold what this topic told. */
    public void follow(String topic) {
        age.follow(topic);
    }

    @Override
    public boolean isTrusted() {
        return age.isTrusted();
    }

    @Override
    public List<Grant> grantsOf(String subject, Instant at) {
        List<Grant> grants = new ArrayList<>();
        database.each(
                GRANTS,
                row -> {
                    Optional<Position> position = position(row.getString("position"));
                    if (position.isPresent()) {
                        grants.add(new Grant(position.get(), Sql.uuid(row, "organisation_id"), row.getString("path")));
                    }
                },
                subject,
                at,
                at);
        return grants;
    }

    /** Positions are an open list: one this service does not know yet grants nothing here. */
    private static Optional<Position> position(String code) {
        return Stream.of(Position.values())
                .filter(position -> position.name().equals(code))
                .findFirst();
    }

    @FunctionalInterface
    private interface Effect {
        void of(Connection connection, ReceivedEvent event) throws SQLException;
    }

    @Override
    public Set<String> hears() {
        return HEARD;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        found(
                connection,
                events.stream().filter(event -> event.name().equals(FOUNDED)).toList());
        for (ReceivedEvent event : events) {
            Effect effect = EFFECTS.get(event.name());
            if (effect != null) {
                effect.of(connection, event);
            }
        }
        if (events.stream().map(ReceivedEvent::name).anyMatch(OF_THE_TREE::contains)) {
            recomputePaths(connection);
        }
    }

    /** As if nothing but these facts had ever been told of these organisations and appointments. */
    @Override
    public void retract(Connection connection, Set<UUID> aggregates, List<ReceivedEvent> facts) throws SQLException {
        Sql.Column ids = Sql.Column.uuids(aggregates);
        Sql.run(connection, "DELETE FROM appointment_copy WHERE id = ANY (?)", ids);
        if (Sql.run(connection, "DELETE FROM organisation_copy WHERE id = ANY (?)", ids) > 0) {
            recomputePaths(connection);
        }
        apply(connection, facts);
    }

    @Override
    public boolean restates() {
        return true;
    }

    /** Whole trees are told at once; nothing happens to an organisation before it is founded. */
    private static void found(Connection connection, List<ReceivedEvent> foundings) throws SQLException {
        if (!foundings.isEmpty()) {
            Sql.run(
                    connection,
                    """
                    INSERT INTO organisation_copy (id, parent_id, name, level, kind)
                    SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]) ON CONFLICT (id) DO NOTHING""",
                    Sql.Column.of("uuid", foundings, event -> event.uuid("organisationId")),
                    Sql.Column.of(
                            "uuid",
                            foundings,
                            event -> event.optionalUuid("parentId").orElse(null)),
                    Sql.Column.of("text", foundings, event -> event.text("name")),
                    Sql.Column.of("text", foundings, event -> event.text("level")),
                    Sql.Column.of("text", foundings, event -> event.text("kind")));
        }
    }

    private static void move(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                "UPDATE organisation_copy SET parent_id = ? WHERE id = ?",
                event.uuid("parentId"),
                event.uuid("organisationId"));
    }

    private static void rename(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                "UPDATE organisation_copy SET name = ? WHERE id = ?",
                event.text("name"),
                event.uuid("organisationId"));
    }

    /** It keeps its place, for what it did stands there; appointments to it are ended by events of their own. */
    private static void close(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                "UPDATE organisation_copy SET closed_on = ?::date WHERE id = ?",
                LocalDate.parse(event.text("effectiveOn")),
                event.uuid("organisationId"));
    }

    /** As {@link #close}; what it hosts goes on under the other one, wherever that one stands or goes. */
    private static void merge(Connection connection, ReceivedEvent event) throws SQLException {
        close(connection, event);
        Sql.run(
                connection,
                "UPDATE organisation_copy SET merged_into = ? WHERE id = ?",
                event.uuid("intoOrganisationId"),
                event.uuid("organisationId"));
    }

    private static void appoint(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                """
                INSERT INTO appointment_copy (id, subject, position, organisation_id, valid_from, valid_until)
                VALUES (?, ?, ?, ?, ?::text::timestamptz, ?) ON CONFLICT (id) DO NOTHING""",
                event.uuid("appointmentId"),
                event.text("subject"),
                event.text("position"),
                event.optionalUuid("organisationId").orElse(null),
                beginning(event),
                event.optionalInstant("until").orElse(null));
    }

    /** What had begun when it was told holds at once; only what lay ahead then waits for this service's clock. */
    private static String beginning(ReceivedEvent made) {
        Instant from = made.instant("from");
        return from.isAfter(made.time()) ? from.toString() : ALWAYS;
    }

    /** It has ended, since that was told: the time it bears is membership's, and this service's clock may be behind it. */
    private static void dismiss(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                "UPDATE appointment_copy SET valid_until = ?::text::timestamptz WHERE id = ?",
                ALWAYS,
                event.uuid("appointmentId"));
    }

    /**
     * Parents and children become known in any order, so the paths are derived anew; the tree changes rarely. Two instances
     * that each learn one of the two take turns, else neither would see the other's row. An organisation whose way to the
     * root is not known (any more) has no path and so nobody has authority over it. One that was merged has the path of the
     * one in which it is in the end, too.
     */
    private static void recomputePaths(Connection connection) throws SQLException {
        Sql.list(connection, "SELECT pg_advisory_xact_lock(?)", row -> row, TREE_LOCK);
        Sql.run(connection, """
                WITH RECURSIVE tree AS (
                    SELECT id, id || '/' AS path FROM organisation_copy WHERE parent_id IS NULL
                    UNION ALL
                    SELECT child.id, tree.path || child.id || '/'
                    FROM organisation_copy child JOIN tree ON child.parent_id = tree.id
                ), merged AS (
                    SELECT one.id, tree.path FROM organisation_copy one JOIN tree ON tree.id = one.merged_into
                    JOIN organisation_copy target ON target.id = tree.id AND target.merged_into IS NULL
                    UNION ALL
                    SELECT one.id, merged.path FROM organisation_copy one JOIN merged ON one.merged_into = merged.id
                )
                UPDATE organisation_copy o SET path = derived.path, merged_path = derived.merged_path
                FROM (SELECT id, tree.path, merged.path AS merged_path
                      FROM organisation_copy LEFT JOIN tree USING (id) LEFT JOIN merged USING (id)) AS derived
                WHERE derived.id = o.id
                  AND (o.path IS DISTINCT FROM derived.path OR o.merged_path IS DISTINCT FROM derived.merged_path)""");
    }
}
