package org.guildhall.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Where time comes from: inject a {@link Clock}; tests replace it with a bean of their own. */
public final class Clocks {

    /** The zone in which business days begin and end. */
    public static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BUSINESS_ZONE);

    private Clocks() {}

    /** Now, in milliseconds: the grain of the times that deeds and events bear. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Whether something of that moment is still so young. What seems to come from the future is not: the clock was set back
     * meanwhile, by who knows how much, and what is kept for seconds would be kept for hours.
     */
    public static boolean isWithin(Duration age, Instant moment, Clock clock) {
        Instant now = clock.instant();
        return !moment.isAfter(now) && !moment.plus(age).isBefore(now);
    }

    /** Today where business is done, whatever the zone of this process. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day of a moment where business is done. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BUSINESS_ZONE);
    }

    /** A moment as a person reads it where business is done, such as {@code 2026-11-30 22:07}. */
    public static String local(Instant moment) {
        return LOCAL.format(moment);
    }

    /** Ticks in microseconds, the grain PostgreSQL keeps: what is answered now and what is read later are the same. */
    @Produces
    @ApplicationScoped
    @DefaultBean
    static Clock systemClock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
