package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.guildhall.membership.employer.StatedEmployerQueries.Work;
import org.guildhall.membership.enrolment.application.WorkOnRecord;
import org.guildhall.membership.member.MemberWork;
import org.jboss.logging.Logger;

/** Reads what is stored of where members work. */
@ApplicationScoped
class StatedWorks {

    private static final Logger LOG = Logger.getLogger(StatedWorks.class);

    private final WorkOnRecord works;

    StatedWorks(WorkOnRecord works) {
        this.works = works;
    }

    /** In clear; empty where it can't be read, which keeps nobody else back. */
    Optional<MemberWork> of(Work work) {
        try {
            return Optional.of(works.of(work.memberId(), work.application(), work.ciphers()));
        } catch (IllegalStateException e) {
            LOG.errorf("where member %s works can't be read: %s", work.memberId(), e.getMessage());
            return Optional.empty();
        }
    }
}
