package org.guildhall.bench.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.guildhall.bench.enrolment.Visibility.Sight;
import org.guildhall.bench.load.Measured;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    @Test
    void countsFromTheAcknowledgementToTheFirstSightThatCoversIt() {
        long[] acknowledged = {1_000_000, 2_000_000, 9_000_000};
        List<Sight> sights = List.of(new Sight(3_000_000, 0), new Sight(5_000_000, 2), new Sight(10_000_000, 3));

        Histogram delays = Visibility.delays(acknowledged, sights);

        assertThat(delays.getTotalCount()).isEqualTo(3);
        assertThat(delays.getMinValue()).isEqualTo(1000);
        assertThat(delays.getValueAtPercentile(50)).isBetween(3000L, 3001L);
        assertThat(delays.getMaxValue()).isBetween(4000L, 4003L);
    }

    @Test
    void countsAJoinSeenBeforeItsAcknowledgementAsSeenAtOnce() {
        Histogram delays = Visibility.delays(new long[] {2_000_000}, List.of(new Sight(1_000_000, 1)));

        assertThat(delays.getMaxValue()).isZero();
    }

    @Test
    void tellsPercentilesOfAPhaseInMilliseconds() {
        Histogram latency = Measured.newHistogram();
        IntStream.rangeClosed(1, 100).forEach(i -> Measured.record(latency, i * 1_000_000L));
        Measured measured = new Measured(2, latency, java.util.Map.of("503", 3));

        assertThat(measured.perSecond()).isEqualTo(50);
        assertThat(measured.millis(50)).isBetween(50.0, 50.1);
        assertThat(measured.millis(99)).isBetween(99.0, 99.1);
        assertThat(measured.failed()).isEqualTo(3);
    }

    @Test
    void asksForACardInAsManyJoinsAsTheThirtiethSession() {
        assertThat(IntStream.range(0, 508).filter(Cards::isWanted).count()).isEqualTo(269);
        assertThat(IntStream.range(508, 1016).filter(Cards::isWanted).count()).isEqualTo(269);
    }
}
