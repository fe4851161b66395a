package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.employer.EmployerDetails;
import org.guildhall.membership.employer.Employers;
import org.guildhall.membership.organisation.NewUnion;
import org.guildhall.membership.organisation.NewUnions;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.organisation.Organisations;

/** The union above that decides on a case, and the one that is founded by it, in the transaction under way. */
@ApplicationScoped
class CaseUnions {

    private final FoundingGroupQueries groups;
    private final OrganisationPlaces places;
    private final Organisations organisations;
    private final NewUnions unions;
    private final Employers employers;

    CaseUnions(
            FoundingGroupQueries groups,
            OrganisationPlaces places,
            Organisations organisations,
            NewUnions unions,
            Employers employers) {
        this.groups = groups;
        this.places = places;
        this.organisations = organisations;
        this.unions = unions;
        this.employers = employers;
    }

    /**
     * Keeps the tree as it is and the catch-all union open, and tells the union above.
     *
     * @throws ProblemException 404 unless the caller administers the union above, 409 {@code organisation-closed}
     */
    UUID keep(UUID organisationId) {
        places.keepTree();
        UUID parent = Optional.ofNullable(groups.parents(Set.of(organisationId)).get(organisationId))
                .orElseThrow(ProblemException::notFound);
        places.requireCovered(parent, Position.ADMINISTRATOR);
        organisations.keepOpen(Set.of(organisationId));
        return parent;
    }

    /** @return the id of the union */
    UUID found(FoundingCase founding, UUID parent, FoundFromCase wanted, int members) {
        int employees = Optional.ofNullable(wanted.employeeCount())
                .or(() -> founding.employerId().map(employers::details).map(EmployerDetails::employeeCount))
                .orElse(members);
        UUID union = unions.found(new NewUnion(parent, wanted.name(), wanted.kind(), wanted.areaCode(), employees));
        founding.employerId().ifPresent(employer -> employers.join(employer, union));
        return union;
    }
}
