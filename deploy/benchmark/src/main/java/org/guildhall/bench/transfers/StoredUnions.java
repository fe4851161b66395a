package org.guildhall.bench.transfers;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.bench.load.Script;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.servers.EmbeddedPostgres;

/**
 * Two unions, made through the API. Their members, and that each of them asks to go to the other union, are stored by SQL, since
 * ten thousand members would take longer to sign in than to be transferred.
 */
final class StoredUnions {
    /** As many as one call may name. */
    static final int AT_ONCE = 1_000;

    private final TemporarySuite suite;
    private final ApiClient api = new ApiClient();
    private UUID from;
    private UUID to;

    private StoredUnions(TemporarySuite suite) {
        this.suite = suite;
        this.from = union("第一联合工会");
        this.to = union("第二联合工会");
        // Who decides on members says that they are none.
        ApiClient.require(
                "PUT /non-member-declarations/mine",
                api.edit(
                        "PUT",
                        url("/non-member-declarations/mine"),
                        suite.tokens().administrator(),
                        Map.of(),
                        "*"));
    }

    static StoredUnions create(TemporarySuite suite, int members) throws SQLException {
        StoredUnions unions = new StoredUnions(suite);
        unions.store("persons.sql", members);
        unions.store("members.sql", unions.from);
        unions.store("periods.sql");
        try (Connection connection = unions.connect()) {
            connection.createStatement().execute("VACUUM ANALYZE");
        }
        return unions;
    }

    private UUID union(String name) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", null);
        body.put("name", name);
        body.put("level", "GRASSROOTS");
        body.put("kind", "JOINT");
        return UUID.fromString(post("/organisations", body).path("id").asText());
    }

    /** Every member asks for a transfer to the other union. */
    List<UUID> ask() throws SQLException {
        store("transfers.sql", to, from);
        store("transferring.sql", from);
        return query("SELECT id FROM transfer WHERE state = 'REQUESTED' AND to_organisation_id = ? ORDER BY id");
    }

    JsonNode decide(String act, List<UUID> transfers) {
        return post("/transfers/" + act, Map.of("transferIds", transfers));
    }

    /** How many members are with the other union, and nowhere else. */
    long arrived() throws SQLException {
        return query("SELECT id FROM member WHERE organisation_id = ? AND status = 'ACTIVE'")
                .size();
    }

    /** The next time they go back. */
    void swap() {
        UUID left = from;
        from = to;
        to = left;
    }

    private JsonNode post(String path, Object body) {
        return ApiClient.require(
                "POST " + path, api.post(url(path), suite.tokens().administrator(), body));
    }

    private String url(String path) {
        return suite.endpoints().membership() + path;
    }

    private List<UUID> query(String sql) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private void store(String script, Object... values) throws SQLException {
        try (Connection connection = connect()) {
            Script.run(connection, "/transfers/" + script, values);
        }
    }

    private Connection connect() throws SQLException {
        EmbeddedPostgres postgres = suite.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl("membership"), postgres.user(), postgres.password());
    }
}
