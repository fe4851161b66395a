package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.local.client.ApiClient;

/**
 * Somebody signed in at a service. Refusals are taken for facts on their way first, see {@link Patience}.
 *
 * @param base URL of the service
 */
public record Account(ApiClient api, String base, String token) {
    JsonNode get(String path) {
        return Patience.untilAccepted("GET " + path, () -> api.get(base + path, token));
    }

    /** Returns all items of a list, page after page. */
    List<JsonNode> list(String path) {
        return list(path, Integer.MAX_VALUE);
    }

    /** Returns the first items of a list, so many at most. */
    List<JsonNode> list(String path, int most) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = path + separator + "limit=200";
        while (next != null && items.size() < most) {
            JsonNode page = get(next);
            page.path("items").forEach(items::add);
            String cursor = page.path("next").asText(null);
            next = cursor == null ? null : path + separator + "limit=200&cursor=" + cursor;
        }
        return items.subList(0, Math.min(most, items.size()));
    }

    /** Each attempt has a key of its own: an answer stored for the first one would not tell what has changed since. */
    public JsonNode post(String path, Object body) {
        return Patience.untilAccepted("POST " + path, () -> api.post(base + path, token, body));
    }

    /** Sends a file. */
    JsonNode upload(String path, String contentType, byte[] file) {
        return Patience.untilAccepted("POST " + path, () -> api.upload(base + path, token, contentType, file));
    }

    public JsonNode post(String path) {
        return post(path, Map.of());
    }

    /** Changes the version that was read, by PUT, PATCH or POST. */
    JsonNode change(String method, String path, Object body, String version) {
        return Patience.untilAccepted(method + " " + path, () -> api.edit(method, base + path, token, body, version));
    }
}
