package org.guildhall.reporting.statistics.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.security.Admission;
import org.guildhall.kit.security.Caller;

/** The right to figures for what lasts beyond the request, such as a stream: wherever the organisation goes meanwhile. */
@ApplicationScoped
public class LastingAccess {

    private final Caller caller;
    private final PresentPlaceQueries places;

    LastingAccess(Caller caller, PresentPlaceQueries places) {
        this.caller = caller;
        this.places = places;
    }

    /**
     * The caller's, as {@link SubtreeReader} grants it to a request: also to officers of the one in which a merged one is. To be
     * asked in a transaction.
     */
    public Admission to(UUID organisation) {
        Admission here = caller.admission(() -> places.path(organisation), SubtreeReader.READERS);
        Admission merged = caller.admission(() -> places.mergedPath(organisation), SubtreeReader.READERS);
        return () -> here.stands() || merged.stands();
    }
}
