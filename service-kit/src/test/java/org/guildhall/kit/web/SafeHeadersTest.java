package org.guildhall.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SafeHeadersTest {

    private static MultiMap told(String address, long seconds, String path, String... headers) {
        MultiMap answer = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < headers.length; i += 2) {
            answer.set(headers[i], headers[i + 1]);
        }
        new SafeHeaders(URI.create(address), seconds).tell(path, answer);
        return answer;
    }

    @Test
    void demandsTlsWhereThereIsSome() {
        String header = "Strict-Transport-Security";
        assertThat(told("https://hall.example/membership", 31_536_000, "/me").get(header))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(told("https://hall.example/membership", 0, "/me").contains(header))
                .isFalse();
        assertThat(told("http://localhost:8080/membership", 31_536_000, "/me").contains(header))
                .isFalse();
    }

    @Test
    void letsAPageSayWhatItNeeds() {
        MultiMap page = told(
                "http://localhost/x",
                0,
                "/join/a",
                "content-type",
                "text/html",
                "Content-Security-Policy",
                "img-src data:");
        assertThat(page.getAll("Content-Security-Policy")).containsExactly("img-src data:");
        assertThat(page.get("Permissions-Policy")).contains("camera=()");
        assertThat(page.get("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void allowsNothingToWhatIsNoPage() {
        MultiMap data = told("http://localhost/x", 0, "/me", "content-type", "application/json");
        assertThat(data.get("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(data.get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(data.get("X-Frame-Options")).isEqualTo("DENY");
        assertThat(data.get("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(data.contains("Permissions-Policy")).isFalse();
    }

    /** Its sign-in answers the page through the window that opened it. */
    @Test
    void leavesThePageToTryItWhatItNeeds() {
        MultiMap page = told("http://localhost/x", 0, "/q/swagger-ui/", "content-type", "text/html");
        assertThat(page.get("Content-Security-Policy"))
                .contains("script-src 'self' 'unsafe-inline'", "frame-ancestors 'none'");
        assertThat(page.contains("Cross-Origin-Opener-Policy")).isFalse();
    }
}
