package org.guildhall.local.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database that belongs to one login, which bears its name; nobody else but the superuser can connect to it. */
final class OwnedDatabase {
    private static final String LOGIN = """
            SELECT format(CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = ?) THEN 'ALTER' ELSE 'CREATE' END
                || ' ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %L', ?::text, ?::text)""";

    /** What the superuser made in it, as in databases of earlier versions. */
    private static final String FOREIGN = """
            SELECT format('ALTER %s %s OWNER TO %I', thing.kind, thing.name, ?::text) FROM (
                SELECT 'SCHEMA' AS kind, quote_ident(nspname) AS name, oid AS schema, nspowner AS owner FROM pg_namespace
                WHERE nspname <> 'public'
                UNION ALL
                SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                    ELSE 'TABLE' END, c.oid::regclass::text, c.relnamespace, c.relowner
                FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND NOT EXISTS (
                    SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i') AND c.relkind = 'S')
                UNION ALL
                SELECT 'ROUTINE', oid::regprocedure::text, pronamespace, proowner FROM pg_proc
                UNION ALL
                SELECT 'TYPE', oid::regtype::text, typnamespace, typowner FROM pg_type WHERE typtype IN ('e', 'd')
            ) AS thing JOIN pg_namespace n ON n.oid = thing.schema
            WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND thing.owner = (
                SELECT oid FROM pg_roles WHERE rolname = current_user)""";

    private OwnedDatabase() {}

    /** Makes login and database, which must not be in a transaction, or brings what is there to this. */
    static void create(Connection connection, String name, String password) throws SQLException {
        execute(connection, made(connection, LOGIN, name, name, password));
        if (made(connection, "SELECT datname FROM pg_database WHERE datname = ?", name)
                .isEmpty()) {
            execute(connection, made(connection, "SELECT format('CREATE DATABASE %I', ?::text)", name));
        }
        for (String step : List.of("ALTER DATABASE %I OWNER TO %1$I", "REVOKE ALL ON DATABASE %I FROM PUBLIC")) {
            execute(connection, made(connection, "SELECT format('" + step + "', ?::text)", name));
        }
    }

    /** On a connection to the database. */
    static void takeOver(Connection connection, String name) throws SQLException {
        execute(connection, made(connection, FOREIGN, name));
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The first column of what the query finds. */
    private static List<String> made(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> made = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    made.add(row.getString(1));
                }
            }
            return made;
        }
    }
}
