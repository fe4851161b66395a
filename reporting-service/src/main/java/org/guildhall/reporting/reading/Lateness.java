package org.guildhall.reporting.reading;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether figures are older than they should be. */
@ApplicationScoped
public class Lateness {

    private final ReadingSettings settings;

    Lateness(ReadingSettings settings) {
        this.settings = settings;
    }

    /** Also while nobody knows how old they are. */
    public boolean isLate(Freshness freshness) {
        Long seconds = freshness.lag().seconds();
        return seconds == null || seconds >= settings.lateAfter().toSeconds();
    }
}
