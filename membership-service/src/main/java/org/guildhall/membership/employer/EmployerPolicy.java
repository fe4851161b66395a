package org.guildhall.membership.employer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.CreditCode;
import org.guildhall.membership.organisation.area.Areas;
import org.jspecify.annotations.Nullable;

/** Which values of an employer make sense, beyond their form. */
public final class EmployerPolicy {

    private EmployerPolicy() {}

    /**
     * What is wrong, looking at what is new: an area that was dissolved since stays right for whoever has it.
     *
     * @param before null for a new employer
     */
    public static List<FieldError> faults(EmployerDetails details, @Nullable EmployerDetails before) {
        List<FieldError> errors = new ArrayList<>();
        if (details.name().isBlank()) {
            errors.add(new FieldError("/name", "required"));
        }
        changed(details.creditCode(), before == null ? null : before.creditCode())
                .filter(code -> !CreditCode.isValid(code))
                .ifPresent(code -> errors.add(new FieldError("/creditCode", "credit-code")));
        changed(details.areaCode(), before == null ? null : before.areaCode())
                .flatMap(code -> Areas.fault(code, "/areaCode"))
                .ifPresent(errors::add);
        return errors;
    }

    /** @throws ProblemException 422 naming every field that is wrong */
    static void requireSound(EmployerDetails details, @Nullable EmployerDetails before) {
        List<FieldError> errors = faults(details, before);
        FieldErrors.refuse(errors);
    }

    private static Optional<String> changed(@Nullable String value, @Nullable String before) {
        return Optional.ofNullable(value).filter(given -> !given.equals(before));
    }
}
