package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.OwnActs;
import org.guildhall.membership.organisation.Organisations;

/** The applications an officer may look at, and those that they may decide: all of these but their own. */
@ApplicationScoped
class CoveredApplications {

    private final ApplicationRepository applications;
    private final Organisations organisations;
    private final OwnActs ownActs;

    CoveredApplications(ApplicationRepository applications, Organisations organisations, OwnActs ownActs) {
        this.applications = applications;
        this.organisations = organisations;
        this.ownActs = ownActs;
    }

    Application find(UUID id) {
        return covered(applications.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    /** @throws ProblemException as {@link OwnActs#requireOther} */
    Application lockOther(UUID id) {
        Application application = covered(applications.lock(id).orElseThrow(ProblemException::notFound));
        ownActs.requireOther(application.person().id());
        return application;
    }

    /** Those of others among them. */
    List<Application> others(List<Application> found) {
        Set<UUID> own = ownActs.ownPersons();
        return found.stream()
                .filter(application -> !own.contains(application.person().id()))
                .toList();
    }

    private Application covered(Application application) {
        organisations.requireCovered(application.organisationId(), Position.ENROLMENT_OFFICER);
        return application;
    }
}
