package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.kit.web.ProblemsTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitsTest.Limited.class)
class LimitsTest {

    /** Three calls at once and one a second from then on. */
    public static class Limited extends WebProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("guildhall.limits.enabled", "true");
            settings.put("guildhall.limits.source-reads", "1");
            settings.put("guildhall.limits.source-read-burst", "3");
            settings.put("guildhall.limits.address-header", "X-Forwarded-For");
            settings.put("guildhall.limits.trusted-proxies", "127.0.0.0/8");
            return settings;
        }
    }

    private static int source;
    private String phone;

    @BeforeEach
    void comeFromSomewhereElse() {
        phone = "192.0.2." + ++source;
    }

    private Response open() {
        return given().header("X-Forwarded-For", phone).get("/cases/open");
    }

    /** Calls until it is refused: three are answered, and one for each second that it takes meanwhile. */
    private static Response exhaust(Supplier<Response> call, int answered) {
        long begun = System.nanoTime();
        int calls = 0;
        Response answer = call.get();
        while (answer.statusCode() == answered) {
            calls++;
            assertThat(calls).isLessThanOrEqualTo(4 + (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
            answer = call.get();
        }
        assertThat(calls).isGreaterThanOrEqualTo(3);
        return answer;
    }

    @Test
    void tellsWhoCallsTooOftenWhenToComeBack() {
        problem(exhaust(this::open, 200).then(), 429, "too-many-requests").header("Retry-After", "1");
        await().until(() -> open().statusCode() == 200);
    }

    @Test
    void countsTicketsThatSomebodyMakesUp() {
        String address = "/cases/nowhere/stream?ticket=" + "x".repeat(43);
        exhaust(() -> given().header("X-Forwarded-For", phone).get(address), 401)
                .then()
                .statusCode(429);
    }

    @Test
    void leavesOthersAndThoseSignedInAlone() {
        exhaust(this::open, 200).then().statusCode(429);

        given().header("X-Forwarded-For", phone + ", 198.51.100.1")
                .get("/cases/open")
                .then()
                .statusCode(200);
        for (int i = 0; i < 20; i++) {
            given().header("X-Forwarded-For", phone)
                    .header("Authorization", "Bearer " + TestTokens.of("worker"))
                    .get("/cases/me")
                    .then()
                    .statusCode(200);
        }
    }
}
