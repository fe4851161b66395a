package org.guildhall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.testing.TestTokens;

/** A union set up through the public door, with sessions to join. */
record Union(String federationId, String id) {

    static final String ADMINISTRATOR = TestTokens.of("first-administrator");

    static Union found(ServiceUnderTest membership) {
        String federation = organisation(membership, null, "市总工会", "CITY");
        return new Union(federation, organisation(membership, federation, "企业工会委员会", "GRASSROOTS"));
    }

    static String organisation(ServiceUnderTest membership, String parentId, String name, String level) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", parentId);
        body.put("name", name);
        body.put("level", level);
        body.put("kind", "ENTERPRISE_PRIVATE");
        return create(membership, "/organisations", body).path("id").asText();
    }

    /** An open session as the service answers it. */
    JsonNode openSession(ServiceUnderTest membership, String confirmation, Integer giftStock) {
        Map<String, Object> body = new HashMap<>();
        body.put("organisationId", id);
        body.put("title", "职工沟通会");
        body.put("opensAt", Instant.now().minus(1, ChronoUnit.HOURS).toString());
        body.put("closesAt", Instant.now().plus(8, ChronoUnit.HOURS).toString());
        body.put("confirmation", confirmation);
        body.put("giftStock", giftStock);
        return create(membership, "/recruitment-sessions", body);
    }

    static JsonNode create(ServiceUnderTest service, String path, Object body) {
        Answer answer = service.post(
                        ADMINISTRATOR, path, body, UUID.randomUUID().toString())
                .orElseThrow();
        if (answer.status() != 201) {
            throw new IllegalStateException(
                    path + " answered " + answer.status() + ": " + answer.text() + "\n" + service.complaints());
        }
        return answer.body();
    }

    static Optional<Answer> join(
            ServiceUnderTest membership, String joinToken, Map<String, Object> person, String key) {
        return membership.post("", "/join-forms/" + joinToken + "/applications", person, key);
    }
}
