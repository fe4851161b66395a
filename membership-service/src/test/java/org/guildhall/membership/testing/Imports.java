package org.guildhall.membership.testing;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.imports.engine.ImportJob;

/** Imports of members as officers do them: a file, a look at it, and what comes of it. */
public final class Imports {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<String> HEADINGS = List.of("姓名", "证件号码", "手机号码");

    private Imports() {}

    /** A file of these persons with the columns that every list needs, and more. */
    public static byte[] csv(List<Map<String, Object>> people, String... moreHeadingsAndValues) {
        List<String> lines = new ArrayList<>();
        List<String> more = List.of(moreHeadingsAndValues);
        int columns = more.size() / 2;
        lines.add(Stream.concat(HEADINGS.stream(), more.stream().limit(columns)).collect(Collectors.joining(",")));
        for (Map<String, Object> person : people) {
            lines.add(Stream.concat(
                            Stream.of("name", "documentNumber", "mobile")
                                    .map(person::get)
                                    .map(String::valueOf),
                            more.stream().skip(columns))
                    .collect(Collectors.joining(",")));
        }
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    public static Response send(String officer, UUID organisation, byte[] file) {
        return send(officer, "MEMBERS", organisation, file);
    }

    public static Response send(String officer, String kind, UUID organisation, byte[] file) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(TestTokens.of(officer))
                .contentType("application/octet-stream")
                .body(file)
                .post("/imports?kind=" + kind + "&organisation=" + organisation);
    }

    /** The import once it was looked at. */
    public static UUID preview(String officer, UUID organisation, byte[] file) {
        return preview(officer, "MEMBERS", organisation, file);
    }

    public static UUID preview(String officer, String kind, UUID organisation, byte[] file) {
        UUID id = Hall.idOf(send(officer, kind, organisation, file));
        await(officer, id, "READY", "REFUSED");
        return id;
    }

    /** A file of these lines, the first of which has the headings. */
    public static byte[] csvOf(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** What it says of itself once it was worked off and is in one of the states. */
    public static Response await(String officer, UUID id, String... states) {
        CDI.current().select(ImportJob.class).get().run();
        return awaitTimer(officer, id, states);
    }

    /** The same where nobody but the timer works on it. */
    public static Response awaitTimer(String officer, UUID id, String... states) {
        return Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> read(officer, id), answer -> List.of(states).contains(answer.<String>path("state")));
    }

    public static Response read(String officer, UUID id) {
        return Hall.get(officer, "/imports/" + id);
    }

    public static Response apply(String officer, UUID id, boolean skipFaulty) {
        return Hall.post(officer, "/imports/" + id + "/apply", Map.of("skipFaulty", skipFaulty));
    }

    /** The import of members that were all taken. */
    public static UUID applied(String officer, UUID organisation, byte[] file) {
        return applied(officer, "MEMBERS", organisation, file);
    }

    public static UUID applied(String officer, String kind, UUID organisation, byte[] file) {
        UUID id = preview(officer, kind, organisation, file);
        apply(officer, id, false).then().statusCode(200);
        await(officer, id, "APPLIED");
        return id;
    }

    public static Response undo(String officer, UUID id) {
        return Hall.post(officer, "/imports/" + id + "/undo");
    }

    /** What is said of each row, such as {@code 2 FAULTY 证件号码 invalid-document}. */
    public static List<String> rows(String officer, UUID id) {
        List<Map<String, Object>> rows =
                Hall.get(officer, "/imports/" + id + "/rows?limit=200").path("items");
        return rows.stream().map(Imports::line).toList();
    }

    private static String line(Map<String, Object> row) {
        StringBuilder line = new StringBuilder(row.get("row") + " " + row.get("state"));
        for (Object fault : (List<?>) row.get("faults")) {
            Map<?, ?> told = (Map<?, ?>) fault;
            line.append(' ').append(told.get("column")).append(' ').append(told.get("code"));
        }
        return line.toString();
    }

    /** The members that the rows made, in the order of the file. */
    public static List<UUID> created(String officer, UUID id) {
        List<String> created =
                Hall.get(officer, "/imports/" + id + "/rows?limit=200").path("items.createdId");
        return created.stream().filter(Objects::nonNull).map(UUID::fromString).toList();
    }
}
