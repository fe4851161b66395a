package org.guildhall.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.authority.AuthoritySource;
import org.guildhall.kit.authority.Grant;

/** Authority in this service comes from the appointments themselves, not from a copy: a dismissal bites with its commit. */
@ApplicationScoped
class AppointedAuthority implements AuthoritySource {

    private final AppointmentRepository repository;

    AppointedAuthority(AppointmentRepository repository) {
        this.repository = repository;
    }

    /** In a transaction of its own: outside one the request would keep this connection and need another one later. */
    @Override
    @Transactional
    public List<Grant> grantsOf(String subject, Instant at) {
        return repository.findGrants(subject, at);
    }
}
