package org.guildhall.reporting.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Finds the kinds that there are. */
@ApplicationScoped
class JobKinds {

    private final Map<String, JobKind> kinds = new TreeMap<>();

    JobKinds(Instance<JobKind> found) {
        found.forEach(kind -> kinds.put(kind.code(), kind));
    }

    /** @throws ProblemException 422 when there is no such kind */
    JobKind of(String code) {
        return find(code)
                .orElseThrow(() -> ProblemException.of(422, "invalid-fields")
                        .with(new FieldError("/kind", "unknown-code", String.join(", ", kinds.keySet()))));
    }

    /**
     * Refuses what can't be carried out, outside of any transaction under way: kinds read in their own.
     *
     * @throws ProblemException 422 when there is no such kind, and whatever the kind refuses
     */
    @Transactional(TxType.NOT_SUPPORTED)
    void check(String code, String parameters) {
        of(code).check(parameters);
    }

    /** None of what an older or newer release orders and this one doesn't know. */
    Optional<JobKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }
}
