package org.guildhall.membership.appointment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.security.AuthoritySource;
import org.guildhall.kit.security.Grant;

/** Authority in this service comes from the appointments themselves, not from a copy: a dismissal bites with its commit. */
@Singleton
class AppointedAuthority implements AuthoritySource {

    private final AppointmentRepository repository;

    AppointedAuthority(AppointmentRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Grant> grantsOf(String subject, Instant at) {
        return repository.findGrants(subject, at);
    }
}
