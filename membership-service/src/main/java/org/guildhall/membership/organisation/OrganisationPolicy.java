package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.area.Areas;
import org.jspecify.annotations.Nullable;

/** Which values of an organisation make sense, beyond their form. */
public final class OrganisationPolicy {

    private OrganisationPolicy() {}

    /** @throws ProblemException 422 naming every field that is wrong */
    static void requireSound(
            OrganisationLevel level, OrganisationDetails details, OrganisationDetails before, LocalDate today) {
        FieldErrors.refuse(faults(level, details, before, today));
    }

    /** What is wrong, looking at what is new: a code that has been retired since stays right for whoever has it. */
    static List<FieldError> faults(
            OrganisationLevel level, OrganisationDetails details, OrganisationDetails before, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        changed(details.creditCode(), before.creditCode()).ifPresent(code -> checkCreditCode(code, level, errors));
        changed(details.areaCode(), before.areaCode())
                .flatMap(code -> Areas.fault(code, "/areaCode"))
                .ifPresent(errors::add);
        if (details.term() != null && !level.permitsTerm(details.term())) {
            errors.add(new FieldError("/termYears", "term-years"));
        }
        checkDays(details, today, errors);
        return errors;
    }

    private static <T> Optional<T> changed(@Nullable T value, @Nullable T before) {
        return Optional.ofNullable(value).filter(given -> !given.equals(before));
    }

    private static void checkCreditCode(String code, OrganisationLevel level, List<FieldError> errors) {
        if (!CreditCode.isValid(code)) {
            errors.add(new FieldError("/creditCode", "credit-code"));
        } else if (!CreditCode.isOfUnion(code, level)) {
            errors.add(new FieldError("/creditCode", "credit-code-of-union"));
        }
    }

    private static void checkDays(OrganisationDetails details, LocalDate today, List<FieldError> errors) {
        LocalDate founded = details.foundedOn();
        if (founded != null && founded.isAfter(today)) {
            errors.add(new FieldError("/foundedOn", "future-date"));
        }
        if (founded != null
                && details.nextElectionOn() != null
                && details.nextElectionOn().isBefore(founded)) {
            errors.add(new FieldError("/nextElectionOn", "before-founding"));
        }
    }

    /**
     * The day from which a change holds.
     *
     * @throws ProblemException 422 when it lies ahead, as a change holds at once
     */
    public static LocalDate effectiveOn(@Nullable LocalDate requested, LocalDate today) {
        if (requested != null && requested.isAfter(today)) {
            FieldErrors.refuse(List.of(new FieldError("/effectiveOn", "future-date")));
        }
        return requested == null ? today : requested;
    }

    /**
     * The same for a change of organisations.
     *
     * @param concerned by the change
     * @throws ProblemException also when it lies before one of the organisations was founded
     */
    static LocalDate effectiveOn(@Nullable LocalDate requested, LocalDate today, Organisation... concerned) {
        LocalDate effectiveOn = effectiveOn(requested, today);
        if (requested != null
                && Stream.of(concerned)
                        .flatMap(organisation ->
                                Stream.ofNullable(organisation.details().foundedOn()))
                        .anyMatch(requested::isBefore)) {
            FieldErrors.refuse(List.of(new FieldError("/effectiveOn", "before-founding")));
        }
        return effectiveOn;
    }
}
