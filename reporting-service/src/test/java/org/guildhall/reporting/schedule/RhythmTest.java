package org.guildhall.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.guildhall.reporting.schedule.Rhythm.Every;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static Instant next(Every every, @Nullable Integer day, String at, String after) {
        Rhythm rhythm = new Rhythm(every, day, at);
        assertThat(rhythm.fault()).isEmpty();
        return rhythm.next(Instant.parse(after));
    }

    @Test
    void isDueByTheTimeOfBeijing() {
        assertThat(next(Every.DAILY, null, "08:00", "2026-11-29T00:00:00Z")).isEqualTo("2026-11-30T00:00:00Z");
        assertThat(next(Every.DAILY, null, "08:00", "2026-11-28T23:59:59Z")).isEqualTo("2026-11-29T00:00:00Z");
        assertThat(next(Every.DAILY, null, "00:30", "2026-11-29T16:00:00Z")).isEqualTo("2026-11-29T16:30:00Z");
        // A Sunday in London is a Monday in Beijing.
        assertThat(next(Every.WEEKLY, 1, "06:00", "2026-11-29T20:00:00Z")).isEqualTo("2026-11-29T22:00:00Z");
        assertThat(next(Every.WEEKLY, 1, "06:00", "2026-11-29T22:00:00Z")).isEqualTo("2026-12-06T22:00:00Z");
        assertThat(next(Every.WEEKLY, 7, "23:59", "2026-11-29T15:00:00Z")).isEqualTo("2026-11-29T15:59:00Z");
        assertThat(next(Every.MONTHLY, 28, "12:00", "2026-02-28T04:00:00Z")).isEqualTo("2026-03-28T04:00:00Z");
        assertThat(next(Every.MONTHLY, 1, "12:00", "2026-12-05T00:00:00Z")).isEqualTo("2027-01-01T04:00:00Z");
        assertThat(next(Every.MONTHLY, 5, "12:00", "2026-12-05T00:00:00Z")).isEqualTo("2026-12-05T04:00:00Z");
    }

    @Test
    void hasADayWhereOneIsNeeded() {
        assertThat(new Rhythm(Every.DAILY, 1, "08:00").fault()).isPresent();
        assertThat(new Rhythm(Every.WEEKLY, null, "08:00").fault()).isPresent();
        assertThat(new Rhythm(Every.WEEKLY, 8, "08:00").fault()).isPresent();
        assertThat(new Rhythm(Every.MONTHLY, null, "08:00").fault()).isPresent();
    }
}
