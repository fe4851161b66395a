package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.jspecify.annotations.Nullable;

/** Founds grassroots unions for whoever decides that they are to be, in the transaction under way. */
@ApplicationScoped
public class NewUnions {

    private final OrganisationRepository repository;
    private final OrganisationService organisations;
    private final Clock clock;

    NewUnions(OrganisationRepository repository, OrganisationService organisations, Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param employerCreditCode of the employer, whatever it is
     * @throws ProblemException 404 when there is no such organisation above, 409 when no grassroots union can be below it, 422
     *     naming the fields that are wrong
     */
    public void requireSound(NewUnion union, @Nullable String employerCreditCode) {
        Organisation parent = repository.findByIdOptional(union.parentId()).orElseThrow(ProblemException::notFound);
        if (!OrganisationLevel.GRASSROOTS.isBelow(parent.level())) {
            throw ProblemException.of(409, "level-inverted").with(new FieldError("/parentId", "level-inverted"));
        }
        if (employerCreditCode != null && !CreditCode.isValid(employerCreditCode)) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/employerCreditCode", "credit-code"));
        }
        OrganisationPolicy.requireSound(
                OrganisationLevel.GRASSROOTS,
                union.founding().details(),
                OrganisationDetails.NONE,
                Clocks.today(clock));
    }

    /** To be taken before anything is locked by whoever is about to found. */
    public void keepTree() {
        repository.keepTree();
    }

    /** @return the id of the union; otherwise as {@code POST /organisations} */
    public UUID found(NewUnion union) {
        return organisations.found(union.founding()).id();
    }
}
