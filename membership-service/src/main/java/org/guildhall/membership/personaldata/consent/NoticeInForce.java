package org.guildhall.membership.personaldata.consent;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;
import org.guildhall.membership.privacy.ConsentNotices;

/** Keeps a service from starting whose applicants would consent to a notice that nobody can read. */
@ApplicationScoped
class NoticeInForce {

    void atStart(@Observes StartupEvent started, EnrolmentSettings settings, ConsentNotices notices) {
        var unused = notices.require(settings.noticeVersion());
    }
}
