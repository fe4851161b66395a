package org.guildhall.contest.common.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.jboss.logging.Logger;

/** Calls membership on behalf of whoever calls, with their own token. */
@ApplicationScoped
class MembershipClient {

    private static final Logger LOG = Logger.getLogger(MembershipClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final NameSettings settings;
    private final ObjectMapper json;
    private final Caller caller;

    MembershipClient(NameSettings settings, ObjectMapper json, Caller caller) {
        this.settings = settings;
        this.json = json;
        this.caller = caller;
    }

    /** @throws ProblemException 503 unless it answers 200 with JSON */
    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /** @throws ProblemException as {@link #get} */
    JsonNode post(String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new IllegalStateException("a request can't be written", e);
        }
    }

    ProblemException unavailable() {
        return ProblemException.of(503, "name-unavailable").retryAfter(LATER);
    }

    private HttpRequest.Builder request(String path) {
        URI address = URI.create(settings.membershipUrl().toString().replaceFirst("/$", "") + path);
        return HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + caller.bearer())
                .header("Accept", "application/json, application/problem+json");
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return json.readTree(answer.body());
            }
            if (answer.statusCode() == 401) {
                // The caller's own token, which may end between two questions.
                throw ProblemException.of(401, "unauthorised");
            }
            LOG.errorf("membership answered %d when asked for names", answer.statusCode());
        } catch (IOException e) {
            LOG.errorf("membership can't be asked for names: %s", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw unavailable();
    }
}
