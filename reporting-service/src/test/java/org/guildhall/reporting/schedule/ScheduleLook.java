package org.guildhall.reporting.schedule;

import jakarta.inject.Singleton;

/** Looks for what is due when a test wants it, beside the timer. */
@Singleton
public class ScheduleLook {

    private final ScheduleWork work;

    ScheduleLook(ScheduleWork work) {
        this.work = work;
    }

    public void look() {
        work.look();
    }
}
