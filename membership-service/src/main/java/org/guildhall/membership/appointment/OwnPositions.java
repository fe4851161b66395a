package org.guildhall.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.guildhall.kit.security.Caller;

/** Tells whoever asks which positions they hold. */
@ApplicationScoped
public class OwnPositions {

    private final AppointmentRepository repository;
    private final Caller caller;
    private final Clock clock;

    OwnPositions(AppointmentRepository repository, Caller caller, Clock clock) {
        this.repository = repository;
        this.caller = caller;
        this.clock = clock;
    }

    /** In the order in which they were made; none for most people. */
    @Transactional
    public List<PositionView> list() {
        return repository.findPositions(caller.subject(), clock.instant());
    }
}
