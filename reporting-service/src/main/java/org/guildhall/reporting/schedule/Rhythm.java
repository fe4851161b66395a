package org.guildhall.reporting.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.time.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * When something is due again and again, where business is done.
 *
 * @param day of the week, from Monday as 1, or of the month, at most the 28th, which each month has; null for every day
 * @param at hour and minute
 */
@Schema(name = "Rhythm", description = "何时执行（北京时间） · when it is due, by the time of Beijing")
record Rhythm(
        @NotNull Every every,

        @Schema(description = "WEEKLY：1 为周一；MONTHLY：日，至多 28；DAILY：无 · of the week, Monday being 1, or of the month")
        @Nullable @Min(1) @Max(28) Integer day,

        @Schema(description = "时刻 · hour and minute", examples = "08:00")
        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String at) {

    @Schema(name = "Every", description = "每日、每周、每月 · each day, week or month")
    enum Every {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    /** What is wrong with the day, if anything is. */
    Optional<FieldError> fault() {
        boolean good = switch (every) {
            case DAILY -> day == null;
            case WEEKLY -> day != null && day <= DayOfWeek.SUNDAY.getValue();
            case MONTHLY -> day != null;
        };
        return good ? Optional.empty() : Optional.of(new FieldError("/day", "schedule-day"));
    }

    /** The first time after that moment. */
    Instant next(Instant after) {
        LocalDate today = Clocks.day(after);
        Instant first = due(first(today));
        return first.isAfter(after) ? first : due(first(today.plusDays(1)));
    }

    /** The first day from that one on. */
    private LocalDate first(LocalDate from) {
        return switch (every) {
            case DAILY -> from;
            case WEEKLY -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
            case MONTHLY ->
                from.getDayOfMonth() <= day
                        ? from.withDayOfMonth(day)
                        : from.plusMonths(1).withDayOfMonth(day);
        };
    }

    private Instant due(LocalDate on) {
        return ZonedDateTime.of(on, LocalTime.parse(at), Clocks.BUSINESS_ZONE).toInstant();
    }
}
