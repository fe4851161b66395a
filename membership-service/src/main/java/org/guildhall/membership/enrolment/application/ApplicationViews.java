package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.paging.Page;
import org.guildhall.membership.enrolment.application.HeldApplicationRows.Held;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.person.PersonalValues;
import org.guildhall.membership.privacy.FieldCipher;

/** Makes what officers see of applications. Of those that are or were held it is what was typed, not who is on record. */
@ApplicationScoped
class ApplicationViews {

    private final HeldApplicationRows held;
    private final FieldCipher cipher;
    private final WorkFields fields;
    private final Organisations organisations;

    ApplicationViews(HeldApplicationRows held, FieldCipher cipher, WorkFields fields, Organisations organisations) {
        this.held = held;
        this.cipher = cipher;
        this.fields = fields;
        this.organisations = organisations;
    }

    ApplicationView of(Application application) {
        return of(List.of(application)).get(0);
    }

    Page<ApplicationView> of(Page<Application> page) {
        return new Page<>(of(page.items()), page.next());
    }

    private List<ApplicationView> of(List<Application> applications) {
        Map<UUID, Held> typed =
                held.find(applications.stream().map(Application::id).toList());
        Map<UUID, String> names = organisations.names(
                applications.stream().map(Application::organisationId).toList());
        return applications.stream()
                .map(application -> ApplicationView.of(
                        application, names.get(application.organisationId()), personOf(application, typed), fields))
                .toList();
    }

    private PersonalValues personOf(Application application, Map<UUID, Held> typed) {
        return Optional.ofNullable(typed.get(application.id()))
                .map(Held::typed)
                .orElseGet(() -> application.person().reveal(cipher))
                .masked();
    }
}
