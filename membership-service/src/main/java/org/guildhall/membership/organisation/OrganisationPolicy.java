package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which values of an organisation make sense, beyond their form. */
final class OrganisationPolicy {

    private OrganisationPolicy() {}

    /** @throws ProblemException 422 naming every field that is wrong */
    static void requireSound(FoundOrganisation founding, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (founding.creditCode() != null && !CreditCode.isValid(founding.creditCode())) {
            errors.add(new FieldError("/creditCode", "credit-code"));
        }
        if (founding.termYears() != null && !founding.level().permitsTerm(founding.termYears())) {
            errors.add(new FieldError("/termYears", "term-years"));
        }
        if (founding.foundedOn() != null && founding.foundedOn().isAfter(today)) {
            errors.add(new FieldError("/foundedOn", "future-date"));
        }
        refuse(errors);
    }

    /**
     * The day from which a change holds.
     *
     * @param concerned by the change
     * @throws ProblemException 422 when it lies ahead, as a change takes its place in the tree at once, or before one of the
     *     organisations was founded
     */
    static LocalDate effectiveOn(@Nullable LocalDate requested, LocalDate today, Organisation... concerned) {
        if (requested == null) {
            return today;
        }
        if (requested.isAfter(today)) {
            refuse(List.of(new FieldError("/effectiveOn", "future-date")));
        }
        if (Stream.of(concerned)
                .flatMap(organisation -> organisation.foundedOn().stream())
                .anyMatch(requested::isBefore)) {
            refuse(List.of(new FieldError("/effectiveOn", "before-founding")));
        }
        return requested;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.of(422, "invalid-fields").withAll(errors);
        }
    }
}
