package org.guildhall.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.scenario.Account;
import org.guildhall.local.signin.Tokens;
import org.guildhall.local.suite.Endpoints;
import org.jspecify.annotations.Nullable;

/**
 * A little to begin with: a city federation, a district under it, a factory's union, the appointments that give the
 * officer and the organiser their authority, an open recruitment session, and something to take part in. Made through the
 * public API; what has been made is noted in a file, so that a later start makes only what is missing.
 */
final class Demonstration {
    private final ApiClient api;
    private final Endpoints endpoints;
    private final String membership;
    private final Tokens tokens;
    private final Path file;
    private final ObjectNode made;

    private Demonstration(ApiClient api, Endpoints endpoints, Tokens tokens, Path file) {
        this.api = api;
        this.endpoints = endpoints;
        this.membership = endpoints.membership();
        this.tokens = tokens;
        this.file = file;
        this.made = read(file);
    }

    /** What a tour begins with: two organisations by their ids, and the address of the page on which a worker joins. */
    record Prepared(String city, String district, String joinUrl) {}

    /** Makes what is missing. */
    static Prepared prepare(ApiClient api, Endpoints endpoints, Tokens tokens, Path file) {
        return new Demonstration(api, endpoints, tokens, file).prepare();
    }

    private Prepared prepare() {
        String city = organisation("city", "滨海市总工会", "CITY", "GOVERNMENT", null);
        String district = organisation("district", "滨海市港湾区总工会", "COUNTY", "GOVERNMENT", city);
        String factory = organisation("factory", "港湾精密机械公司工会委员会", "GRASSROOTS", "ENTERPRISE_PRIVATE", district);
        appointment("officer", Tokens.OFFICER, "ENROLMENT_OFFICER", city);
        appointment("organiser", Tokens.ORGANISER, "CONTEST_ORGANISER", city);
        declaration("administrator", tokens.administrator());
        declaration("officer", tokens.officer());
        declaration("organiser", tokens.organiser());
        Occasions occasions = new Occasions(new Account(api, endpoints.contest(), tokens.organiser()), city);
        step("contest", "id", occasions::contest);
        step("quiz", "id", occasions::quiz);
        step("survey", "id", occasions::survey);
        return new Prepared(city, district, step("join-url", "joinUrl", () -> session(factory)));
    }

    private String organisation(String step, String name, String level, String kind, @Nullable String parent) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", parent);
        body.put("name", name);
        body.put("level", level);
        body.put("kind", kind);
        return step(step, "id", () -> create("/organisations", tokens.administrator(), body, step));
    }

    private void appointment(String step, String subject, String position, String organisation) {
        Map<String, Object> body = Map.of("subject", subject, "position", position, "organisationId", organisation);
        step(step, "id", () -> create("/appointments", tokens.administrator(), body, step));
    }

    /** Officers who are no members say so: else nobody could tell that they don't decide on themselves. */
    private void declaration(String who, String token) {
        step(
                who + "-declared",
                "id",
                () -> ApiClient.require("PUT /non-member-declarations/mine", api.declareNonMember(membership, token)));
    }

    private JsonNode session(String factory) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = new HashMap<>();
        body.put("organisationId", factory);
        body.put("title", "职工沟通会");
        body.put("venue", "职工之家");
        body.put("opensAt", now.toString());
        body.put("closesAt", now.plus(365, ChronoUnit.DAYS).toString());
        body.put("confirmation", "AUTOMATIC");
        body.put("giftStock", 100);
        body.put("giftName", "保温杯");
        return create("/recruitment-sessions", tokens.officer(), body, "join-url-" + now);
    }

    private JsonNode create(String path, String token, Map<String, Object> body, String key) {
        String idempotencyKey = "demonstration-" + key;
        return ApiClient.require("POST " + path, api.post(membership + path, token, body, idempotencyKey));
    }

    /** Returns what an earlier start noted for the step, or does it and notes the field of the answer. */
    private String step(String name, String field, Supplier<JsonNode> action) {
        if (!made.has(name)) {
            made.put(name, action.get().path(field).asText());
            write();
        }
        return made.path(name).asText();
    }

    private static ObjectNode read(Path file) {
        try {
            return Files.exists(file)
                    ? (ObjectNode) new ObjectMapper().readTree(file.toFile())
                    : new ObjectMapper().createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void write() {
        try {
            Files.writeString(file, made.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
