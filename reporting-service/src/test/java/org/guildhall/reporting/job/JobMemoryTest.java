package org.guildhall.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A file of several hundred megabytes is made and sent without ever being whole in memory. */
@QuarkusTest
@WithTestResource(TestStack.class)
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
class JobMemoryTest extends SmallFederation {

    private static final int PORTIONS = 4_000;
    private static final long SIZE = (long) PORTIONS * PortionsKind.PORTION;
    private static final long LITTLE = 100_000_000;

    private long most;

    @Test
    void largeFilesAreNeverWholeInMemory() throws Exception {
        long before = used();
        UUID id = Jobs.ordered(officer, PortionsKind.CODE, Map.of("organisation", city, "portions", PORTIONS));
        Response job = Jobs.read(officer, id).extract().response();
        while (!job.path("state").equals("DONE")) {
            assertThat(job.<String>path("state")).isIn("QUEUED", "RUNNING");
            most = Math.max(most, used());
            job = Jobs.read(officer, id).extract().response();
        }
        assertThat(job.<Number>path("files[0].size").longValue()).isEqualTo(SIZE);
        assertThat(digest(id)).isEqualTo(job.<String>path("files[0].sha256"));
        System.out.printf(
                "%d MB made and sent, at most %d MB more in use%n", SIZE / 1_000_000, (most - before) / 1_000_000);
        assertThat(most - before).isLessThan(LITTLE);
        Jobs.send(officer, "DELETE", "/jobs/" + id, null).statusCode(204);
    }

    private String digest(UUID id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/jobs/" + id + "/files/portions.csv"))
                .header("Authorization", "Bearer " + TestTokens.of(officer))
                .build();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            byte[] portion = new byte[1 << 20];
            int count = 0;
            for (int read = body.read(portion); read >= 0; read = body.read(portion)) {
                digest.update(portion, 0, read);
                if (++count % 1_000 == 0) {
                    most = Math.max(most, used());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
