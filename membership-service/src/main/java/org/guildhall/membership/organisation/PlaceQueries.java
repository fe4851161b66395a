package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Reads where organisations stand, for a whole list at once, and finds unions by name. */
@ApplicationScoped
class PlaceQueries {

    private static final String PLACES = """
            SELECT o.id, o.path, u.id AS union_id
            FROM organisation o LEFT JOIN organisation u
                ON u.level = 'GRASSROOTS' AND u.id = ANY (string_to_array(rtrim(o.path, '/'), '/')::uuid[])
            WHERE o.id = ANY (?)""";

    /** The shortest names first: whoever types the whole name finds it before those that only contain it. */
    private static final String NAMED = """
            SELECT o.id, o.name, o.level, p.name AS above
            FROM organisation o LEFT JOIN organisation p ON p.id = o.parent_id
            WHERE position(? IN o.name) > 0 AND o.closed_on IS NULL ORDER BY length(o.name), o.name, o.id LIMIT ?""";

    private final Database database;

    PlaceQueries(Database database) {
        this.database = database;
    }

    Map<UUID, Place> places(Collection<UUID> ids) {
        Map<UUID, Place> places = new HashMap<>();
        database.each(
                PLACES,
                row -> places.put(
                        Sql.uuid(row, "id"),
                        new Place(Sql.uuid(row, "id"), row.getString("path"), Sql.uuid(row, "union_id"))),
                Column.uuids(ids));
        return places;
    }

    List<NamedUnion> named(String part, int atMost) {
        return database.list(
                NAMED,
                row -> new NamedUnion(
                        Sql.uuid(row, "id"),
                        row.getString("name"),
                        OrganisationLevel.valueOf(row.getString("level")),
                        row.getString("above")),
                part,
                atMost);
    }
}
