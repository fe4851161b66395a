package org.guildhall.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;

/** What constraints such as {@code @PastOrPresent} mean by today: the injected clock's, in the zone of business. */
@ApplicationScoped
class BusinessToday implements ClockProvider {

    private final Clock clock;

    BusinessToday(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock.withZone(Clocks.BUSINESS_ZONE);
    }
}
