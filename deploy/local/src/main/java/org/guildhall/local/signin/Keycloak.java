package org.guildhall.local.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak in the place of {@link SignInServer}, with the realm of {@code keycloak/guildhall-realm.json}: how its process is
 * started, and tokens from it. Who signs in is one of the realm's users, with the password that lies among the secrets.
 */
public final class Keycloak implements IdentityProvider {
    public static final Issuer ISSUER =
            new Issuer("/sign-in/realms/guildhall", "/sign-in/realms/guildhall/protocol/openid-connect/certs");

    /** The database it keeps its own things in. */
    public static final String DATABASE = "keycloak";

    private static final String REALM = "guildhall-realm.json";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path distribution;
    private final String direct;
    private final Secrets secrets;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param distribution where its own distribution lies, built for PostgreSQL and the prefix {@code /sign-in} */
    public Keycloak(Path distribution, int port, Secrets secrets) {
        this.distribution = distribution;
        this.direct = "http://localhost:" + port + ISSUER.path();
        this.secrets = secrets;
    }

    /** Its server, without the script around it: what is asked to stop is the server itself. */
    public List<String> command() {
        return List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + distribution,
                "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                "-Dkeycloak.theme.dir=" + distribution.resolve("themes"),
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm");
    }

    /**
     * Its settings, and what the realm's file takes from them.
     *
     * @param door the one address of the suite
     */
    public Map<String, String> settings(String door, String jdbcUrl) {
        putRealm();
        return Map.ofEntries(
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(URI.create(direct).getPort())),
                Map.entry("KC_HOSTNAME", door + SignInServer.PREFIX),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_DB_URL", jdbcUrl),
                Map.entry("KC_DB_USERNAME", DATABASE),
                Map.entry("KC_DB_PASSWORD", secrets.databasePassword(DATABASE)),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", password()),
                Map.entry("GUILDHALL_DOOR", door),
                Map.entry("GUILDHALL_PASSWORD", password()),
                Map.entry("GUILDHALL_SHELL_SECRET", secrets.key("keycloak-shell-secret")),
                Map.entry("GUILDHALL_INTEGRATOR_SECRET", secrets.key("keycloak-integrator-secret")));
    }

    private void putRealm() {
        Path imported = distribution.resolve("data/import");
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/" + REALM)) {
            Files.createDirectories(imported);
            Files.copy(realm, imported.resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the realm to " + imported, e);
        }
    }

    /** The password of everybody in the realm, and of its administrator {@code keycloak}. */
    public String password() {
        return secrets.key("keycloak-password");
    }

    /** Waits until it knows the realm. The first start makes its tables, which takes a while. */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Keycloak is not ready after " + PATIENCE.toMinutes() + " minutes");
            }
            pause();
        }
    }

    private boolean isReady() {
        try {
            return send(HttpRequest.newBuilder(URI.create(direct))).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Tokens tokens() {
        return new Tokens(
                token(Tokens.ADMINISTRATOR), token(Tokens.OFFICER), token(Tokens.ORGANISER), token(Tokens.MEMBER));
    }

    @Override
    public String tokenOf(String subject, Map<String, Object> furtherClaims) {
        throw new UnsupportedOperationException("Keycloak knows the users of its realm alone");
    }

    private String token(String user) {
        String form = "grant_type=password&client_id=shell&client_secret=%s&username=%s&password=%s"
                .formatted(encoded(secrets.key("keycloak-shell-secret")), user, encoded(password()));
        try {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(URI.create(direct + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form)));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Keycloak gives no token for %s: %s".formatted(user, answer.body()));
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .get("access_token")
                    .textValue();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask Keycloak for a token", e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Keycloak", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Keycloak", e);
        }
    }

    /** Its process belongs to whoever started it. */
    @Override
    public void close() {}
}
