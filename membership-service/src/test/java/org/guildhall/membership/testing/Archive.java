package org.guildhall.membership.testing;

import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestTokens;

/** Entries of an archive as officers make them. */
public final class Archive {

    /** As small as such a file can be. */
    public static final String PDF = "%PDF-1.4\n%%EOF\n";

    private Archive() {}

    /** A body that can be changed. */
    public static Map<String, Object> body(String title) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "MINUTES");
        body.put("happenedOn", "2026-01-02");
        body.put("title", title);
        body.put("text", title + "的内容");
        return body;
    }

    public static UUID add(UUID organisation, String title) {
        return Hall.idOf(add(ADMINISTRATOR, organisation, body(title)));
    }

    public static Response add(String subject, UUID organisation, Map<String, Object> body) {
        return Hall.post(subject, pathOf(organisation), body);
    }

    public static Response send(String subject, UUID organisation, byte[] file) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(TestTokens.of(subject))
                .contentType("application/octet-stream")
                .body(file)
                .post("/archive-attachments?organisation=" + organisation);
    }

    /** The file of a new entry. */
    public static UUID attached(UUID organisation) {
        UUID file = Hall.idOf(send(ADMINISTRATOR, organisation, PDF.getBytes(StandardCharsets.US_ASCII)));
        Map<String, Object> body = body("附有纪要");
        body.put("attachments", List.of(Map.of("id", file, "name", "纪要.pdf")));
        Hall.idOf(add(ADMINISTRATOR, organisation, body));
        return file;
    }

    /** All entries, the newest first; fails when there is more than a page. */
    public static JsonPath entries(UUID organisation) {
        JsonPath page = Hall.get(ADMINISTRATOR, pathOf(organisation) + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        if (page.get("next") != null) {
            throw new AssertionError("more entries than a page has");
        }
        return page;
    }

    public static JsonPath verify(UUID organisation) {
        return Hall.post(ADMINISTRATOR, "/organisations/" + organisation + "/archive-verifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String export(UUID organisation) {
        return Hall.get(ADMINISTRATOR, "/organisations/" + organisation + "/archive-export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String pathOf(UUID organisation) {
        return "/organisations/" + organisation + "/archive-entries";
    }
}
