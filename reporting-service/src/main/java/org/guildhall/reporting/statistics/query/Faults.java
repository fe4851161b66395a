package org.guildhall.reporting.statistics.query;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.problem.ProblemException;

/** Everything that is wrong with a query, told at once. */
final class Faults {

    private final List<FieldError> all = new ArrayList<>();

    void add(FieldError error) {
        all.add(error);
    }

    /** @throws ProblemException 422 when there is any */
    void refuseIfAny() {
        FieldErrors.refuse(all);
    }
}
