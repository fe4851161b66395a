package org.guildhall.bench.load;

import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What one phase of load came to.
 *
 * @param seconds from the first call to the last answer
 * @param latency of successful calls, in microseconds
 * @param errors failed calls by what they answered
 */
public record Measured(double seconds, Histogram latency, Map<String, Integer> errors) {

    public static Histogram newHistogram() {
        return new Histogram(60_000_000L, 3);
    }

    public static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.min(Math.max(nanos / 1000, 0), histogram.getHighestTrackableValue()));
    }

    public long succeeded() {
        return latency.getTotalCount();
    }

    public int failed() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    public double perSecond() {
        return succeeded() / seconds;
    }

    public double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }

    @Override
    public String toString() {
        String told = "%7.0f /s   p50 %6.1f ms   p99 %6.1f ms   errors %d"
                .formatted(perSecond(), millis(50), millis(99), failed());
        return String.format(Locale.ROOT, "%s%s", told, errors.isEmpty() ? "" : " " + errors);
    }
}
