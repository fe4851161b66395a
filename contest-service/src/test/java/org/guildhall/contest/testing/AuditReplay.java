package org.guildhall.contest.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Does again what the audit of a contest says was done with its marks, beside what the tables say. */
@Singleton
public class AuditReplay {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SHEETS = """
            SELECT s.id::text, json_build_object('status', s.status,
                   'marks', s.marks, 'penalties', s.penalties)::text
            FROM mark_sheet s JOIN stage st ON st.id = s.stage_id JOIN project p ON p.id = st.project_id
            WHERE p.contest_id = ?""";

    private static final String MODERATIONS = """
            SELECT m.participation_id || ' ' || m.criterion, json_build_object('spread', m.spread::text,
                   'method', m.method)::text
            FROM moderation m JOIN stage st ON st.id = m.stage_id JOIN project p ON p.id = st.project_id
            WHERE p.contest_id = ?""";

    private static final String AUDIT = """
            SELECT json_build_object('action', action, 'subject', subject_id, 'detail', detail)::text
            FROM audit_record WHERE contest_id = ? ORDER BY number""";

    /** Entries of the stage with all their sheets final, and a criterion beyond its tolerance that nobody moderates. */
    private static final String DIFFERENCES = """
            WITH counting AS (
                SELECT participation_id, status, (marks->>'t1')::numeric AS t1, (marks->>'p2')::numeric AS p2
                FROM mark_sheet WHERE stage_id = ? AND status <> 'RECUSED'
            ), complete AS (
                SELECT participation_id, max(t1) - min(t1) AS t1, max(p2) - min(p2) AS p2 FROM counting
                GROUP BY participation_id HAVING count(*) >= 3 AND bool_and(status = 'FINAL')
            )
            SELECT count(*) FROM complete c WHERE
                (t1 > 5) <> EXISTS (SELECT FROM moderation m WHERE m.participation_id = c.participation_id AND criterion = 't1')
             OR (p2 > 60) <> EXISTS (SELECT FROM moderation m WHERE m.participation_id = c.participation_id AND criterion = 'p2')""";

    private final DataSource dataSource;

    AuditReplay(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sheet to status, marks and penalties, as they are. */
    public Map<String, JsonNode> sheets(UUID contest) {
        return map(SHEETS, contest);
    }

    /** Participation and criterion to spread and method, as they are. */
    public Map<String, JsonNode> moderations(UUID contest) {
        return map(MODERATIONS, contest);
    }

    public long unmoderatedDifferences(UUID stage) {
        return Long.parseLong(rows(DIFFERENCES, stage, 1).get(0)[0]);
    }

    public Map<String, JsonNode> replayedSheets(UUID contest) {
        Map<String, JsonNode> sheets = new TreeMap<>();
        for (JsonNode deed : audit(contest)) {
            String subject = deed.path("subject").asText();
            switch (deed.path("action").asText()) {
                case "sheet-assigned" -> sheets.put(subject, newSheet());
                case "marks-saved" -> save((ObjectNode) sheets.get(subject), deed.at("/detail/patch"));
                case "sheet-finalised" -> ((ObjectNode) sheets.get(subject)).put("status", "FINAL");
                case "sheet-recused" -> ((ObjectNode) sheets.get(subject)).put("status", "RECUSED");
                default -> {
                    // Not about a sheet.
                }
            }
        }
        return sheets;
    }

    public Map<String, JsonNode> replayedModerations(UUID contest) {
        Map<String, JsonNode> moderations = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (JsonNode deed : audit(contest)) {
            String subject = deed.path("subject").asText();
            JsonNode detail = deed.path("detail");
            String participation = detail.path("participation").asText();
            switch (deed.path("action").asText()) {
                case "moderation-opened" -> {
                    String place =
                            participation + " " + detail.path("criterion").asText();
                    places.put(subject, place);
                    moderations.put(
                            place,
                            JSON.createObjectNode()
                                    .put("spread", detail.path("spread").asText())
                                    .putNull("method"));
                }
                case "moderation-resolved" ->
                    ((ObjectNode) moderations.get(places.get(subject)))
                            .put("method", detail.path("method").asText());
                case "moderations-withdrawn" ->
                    detail.path("criteria")
                            .forEach(criterion -> moderations.remove(participation + " " + criterion.asText()));
                default -> {
                    // Not about a moderation.
                }
            }
        }
        return moderations;
    }

    private static ObjectNode newSheet() {
        ObjectNode sheet = JSON.createObjectNode().put("status", "ASSIGNED");
        sheet.putObject("marks");
        sheet.putArray("penalties");
        return sheet;
    }

    private static void save(ObjectNode sheet, JsonNode patch) {
        sheet.put("status", "DRAFT");
        ObjectNode marks = (ObjectNode) sheet.path("marks");
        patch.path("marks").fields().forEachRemaining(mark -> {
            if (mark.getValue().isNull()) {
                marks.remove(mark.getKey());
            } else {
                marks.set(mark.getKey(), mark.getValue());
            }
        });
        if (patch.has("penalties")) {
            sheet.set("penalties", patch.path("penalties"));
        }
    }

    private List<JsonNode> audit(UUID contest) {
        return rows(AUDIT, contest, 1).stream().map(row -> parse(row[0])).toList();
    }

    private Map<String, JsonNode> map(String sql, UUID parameter) {
        Map<String, JsonNode> map = new TreeMap<>();
        rows(sql, parameter, 2).forEach(row -> map.put(row[0], parse(row[1])));
        return map;
    }

    private List<String[]> rows(String sql, UUID parameter, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String[] values = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = row.getString(i + 1);
                    }
                    rows.add(values);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
