package org.guildhall.kit.events.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.kit.testing.SettingsCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SAMPLED = "00-" + TRACE + "-b7ad6b7169203331-01";
    private static final String PASSED_OVER = "00-" + TRACE + "-b7ad6b7169203331-00";

    private static Traces traces(String share, String brought) {
        TraceSettings settings = SettingsCheck.readAll(
                TraceSettings.class,
                Map.of("tracing.share", share, "tracing.brought", brought, "tracing.replayed-after", "10m"));
        return new Traces(OpenTelemetry.noop(), settings, Clock.fixed(NOW, ZoneOffset.UTC), false);
    }

    private static long begun(Traces traces, @Nullable String traceparent) {
        return IntStream.range(0, 1_000)
                .filter(request -> traces.begin(traceparent).isPresent())
                .count();
    }

    @Test
    void tracesOneRequestInAHundredUnlessToldOtherwise() {
        TraceSettings settings = SettingsCheck.read(TraceSettings.class, Map.of());
        assertThat(settings.share()).isEqualTo(0.01);
        assertThat(settings.brought()).isEqualTo(50);
        assertThat(settings.replayedAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void beginsAShareOfTheRequests() {
        assertThat(begun(traces("0", "0"), null)).isZero();
        assertThat(begun(traces("1", "0"), null)).isEqualTo(1_000);
        // Beyond eight standard deviations from the half.
        assertThat(begun(traces("0.5", "0"), null)).isBetween(370L, 630L);
    }

    @Test
    void goesOnWithATraceThatIsBrought() {
        assertThat(traces("0", "1")
                        .begin(SAMPLED)
                        .orElseThrow()
                        .getSpanContext()
                        .getTraceId())
                .isEqualTo(TRACE);
        assertThat(begun(traces("1", "50"), PASSED_OVER)).isZero();
    }

    @Test
    void isNotMadeToTraceAllThatSomebodyDoes() {
        assertThat(begun(traces("0", "0"), SAMPLED)).isZero();
        assertThat(begun(traces("0", "5"), SAMPLED)).isBetween(5L, 50L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + TRACE + "-b7ad6b7169203331",
                "ff-" + TRACE + "-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-" + TRACE + "-B7AD6B7169203331-01",
                "00-" + TRACE + "-b7ad6b7169203331-01; DROP"
            })
    void beginsAnewWhereWhatIsBroughtIsNone(String traceparent) {
        assertThat(begun(traces("0", "1000"), traceparent)).isZero();
        assertThat(begun(traces("1", "0"), traceparent)).isEqualTo(1_000);
    }

    @Test
    void readsWhatLaterVersionsWrite() {
        assertThat(Traceparent.read("01-" + TRACE + "-b7ad6b7169203331-03-what-the-future-is-like")
                        .map(Traceparent::write))
                .contains("00-" + TRACE + "-b7ad6b7169203331-03");
    }

    @Test
    void takesWhatWasToldLongAgoForAReplay() {
        Traces traces = traces("1", "1");
        assertThat(traces.isRecent(NOW.minusSeconds(599))).isTrue();
        assertThat(traces.isRecent(NOW.minusSeconds(601))).isFalse();
    }
}
