package org.guildhall.contest.common.name;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/**
 * Asks membership for names with the token of whoever calls: this service knows none, and gets none that they mustn't see. To
 * be asked outside a transaction.
 */
@ApplicationScoped
public class MembershipNames {

    /** As many as membership names at once. */
    private static final int AT_ONCE = 500;

    private final MembershipClient client;

    MembershipNames(MembershipClient client) {
        this.client = client;
    }

    /**
     * The name of whoever calls.
     *
     * @throws ProblemException 503 {@code name-unavailable} while membership can't be asked
     */
    public String own() {
        String name = client.get("/members/me/name").path("name").asText();
        if (name.isEmpty()) {
            throw client.unavailable();
        }
        return name;
    }

    /**
     * The names of members by their ids, as far as the caller's position covers them. Membership keeps a record of each.
     *
     * @param purpose what the caller needs them for, at most 200 characters
     * @throws ProblemException 503 {@code name-unavailable} unless membership tells all of them that it would
     */
    public Map<UUID, KnownName> of(Collection<UUID> members, String purpose) {
        List<UUID> asked = members.stream().distinct().toList();
        Map<UUID, KnownName> names = new HashMap<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<UUID> portion = new ArrayList<>(asked.subList(from, Math.min(from + AT_ONCE, asked.size())));
            JsonNode answer = client.post("/member-names", Map.of("memberIds", portion, "purpose", purpose));
            answer.path("items").forEach(item -> {
                KnownName known = known(item);
                names.put(known.memberId(), known);
            });
        }
        return names;
    }

    private static KnownName known(JsonNode item) {
        return new KnownName(
                UUID.fromString(item.path("memberId").asText()),
                item.path("name").asText(),
                item.path("documentNumber").asText(),
                item.path("mobile").asText(),
                item.path("organisation").asText());
    }
}
