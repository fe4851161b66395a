package org.guildhall.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicLimitsTest {

    /** So slow that no test sees a bucket fill up again. */
    private static PublicLimits limits(Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        for (String rate : new String[] {"source-reads", "source-writes", "reads", "writes"}) {
            values.put("guildhall.limits." + rate, "1");
        }
        values.putAll(given);
        LimitSettings settings = SettingsCheck.read(LimitSettings.class, values);
        return new PublicLimits(settings, new Sources(settings), new SimpleMeterRegistry());
    }

    private static long answered(PublicLimits limits, String source, HttpMethod method, int calls) {
        return IntStream.range(0, calls)
                .filter(call ->
                        catchThrowableOfType(ProblemException.class, () -> limits.count(source, method)) == null)
                .count();
    }

    @Test
    void countsEachSourceByItselfAndReadingApartFromChanging() {
        PublicLimits limits =
                limits(Map.of("guildhall.limits.source-read-burst", "5", "guildhall.limits.source-write-burst", "2"));

        assertThat(answered(limits, "1.1.1.1", HttpMethod.POST, 10)).isEqualTo(2);
        assertThat(answered(limits, "1.1.1.1", HttpMethod.DELETE, 10)).isZero();
        assertThat(answered(limits, "1.1.1.1", HttpMethod.GET, 10)).isEqualTo(5);
        assertThat(answered(limits, "2.2.2.2", HttpMethod.POST, 10)).isEqualTo(2);
    }

    @Test
    void countsAllSourcesTogether() {
        PublicLimits limits = limits(Map.of("guildhall.limits.write-burst", "7"));

        long answered = IntStream.range(0, 20)
                .mapToLong(source -> answered(limits, "1.1.1." + source, HttpMethod.POST, 1))
                .sum();
        assertThat(answered).isEqualTo(7);
    }

    @Test
    void remembersNoMoreSourcesThanSet() {
        PublicLimits limits = limits(Map.of(
                "guildhall.limits.sources", "10",
                "guildhall.limits.source-write-burst", "1",
                "guildhall.limits.write-burst", "100000"));

        IntStream.range(0, 10_000).forEach(source -> answered(limits, "source-" + source, HttpMethod.POST, 1));
        assertThat(limits.remembered()).isLessThanOrEqualTo(10);
    }

    @Test
    void letsTwoThousandPhonesOfOneHallJoinAtOnceByDefault() {
        LimitSettings settings = SettingsCheck.read(LimitSettings.class, Map.of());
        PublicLimits limits = new PublicLimits(settings, new Sources(settings), new SimpleMeterRegistry());

        assertThat(answered(limits, "hall", HttpMethod.GET, 2_000 * 5)).isEqualTo(10_000);
        assertThat(answered(limits, "hall", HttpMethod.POST, 2_000)).isEqualTo(2_000);
        assertThat(answered(limits, "hall", HttpMethod.POST, 50_000)).isLessThan(2_000);
    }

    @ParameterizedTest
    @CsvSource({
        "9.9.9.9,  7.7.7.7,                  9.9.9.9",
        "10.0.0.1, 7.7.7.7,                  7.7.7.7",
        "10.0.0.1, '8.8.8.8, 7.7.7.7',       7.7.7.7",
        "10.0.0.1, '8.8.8.8,7.7.7.7,10.0.0.2', 7.7.7.7",
        "10.0.0.1, '10.0.0.3, 10.0.0.2',     10.0.0.3",
        "10.0.0.1, 'nonsense',               10.0.0.1",
        "10.0.0.1, '7.7.7.7, unknown',       10.0.0.1",
        "10.0.0.1, '',                       10.0.0.1",
        "fd00::1,  '2001:db8::7',            2001:db8::7"
    })
    void believesTheHeaderOfTrustedProxiesAsFarAsTheyVouchForIt(String peer, String told, String source) {
        Sources sources = new Sources(SettingsCheck.read(
                LimitSettings.class,
                Map.of(
                        "guildhall.limits.address-header", "X-Forwarded-For",
                        "guildhall.limits.trusted-proxies", "10.0.0.0/8,fd00::/8")));
        assertThat(sources.behind(peer, told)).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,           192.0.2.7",
        "2001:db8:0:1::7,     20010db800000001",
        "2001:db8:0:1:ffff::, 20010db800000001",
        "2001:db8:0:2::7,     20010db800000002"
    })
    void takesAnAddressOfIpv6ForItsNetwork(String address, String source) {
        assertThat(Sources.named(address)).isEqualTo(source);
    }
}
