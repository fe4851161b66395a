package org.guildhall.membership.appointment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Appoints the administrator the configuration names, so that somebody can appoint the others. */
@ApplicationScoped
class FirstAdministrator {

    private final AppointmentService appointments;
    private final AppointmentSettings settings;

    FirstAdministrator(AppointmentService appointments, AppointmentSettings settings) {
        this.appointments = appointments;
        this.settings = settings;
    }

    void appoint(@Observes StartupEvent started) {
        settings.firstAdministrator().filter(subject -> !subject.isBlank()).ifPresent(appointments::appointFirst);
    }
}
