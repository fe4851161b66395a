package org.guildhall.contest.recognition.certificate;

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
import org.jboss.logging.Logger;

/** Asks membership for the name of whoever calls, with their own token: this service knows no names and gets nobody else's. */
@ApplicationScoped
class HolderNames {

    private static final Logger LOG = Logger.getLogger(HolderNames.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final CertificateSettings settings;
    private final ObjectMapper json;

    HolderNames(CertificateSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /**
     * The name of the token's owner.
     *
     * @param token the {@code Authorization} header of the request
     * @throws ProblemException 503 while membership can't be asked
     */
    String of(String token) {
        URI me = URI.create(settings.membershipUrl().toString().replaceFirst("/$", "") + "/members/me/name");
        HttpRequest request = HttpRequest.newBuilder(me)
                .timeout(settings.nameTimeout())
                .header("Authorization", token)
                .header("Accept", "application/json, application/problem+json")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode name = json.readTree(answer.body()).path("name");
            if (answer.statusCode() == 200 && !name.asText().isEmpty()) {
                return name.asText();
            }
            LOG.errorf("membership answered %d when asked for a holder's name", answer.statusCode());
        } catch (IOException e) {
            LOG.errorf(
                    "membership can't be asked for a holder's name: %s",
                    e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(503, "name-unavailable").retryAfter(LATER);
    }
}
