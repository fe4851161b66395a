package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.guildhall.membership.member.MemberWork;
import org.guildhall.membership.organisation.CreditCode;
import org.guildhall.membership.privacy.BlindIndex;
import org.jspecify.annotations.Nullable;

/** The fingerprints by which the register and what members state find each other: what they state is encrypted. */
@ApplicationScoped
class EmployerIndex {

    private final BlindIndex index;

    EmployerIndex(BlindIndex index) {
        this.index = index;
    }

    byte[] ofName(String name) {
        return index.of("employer-name", EmployerName.normalised(name));
    }

    byte[] ofCode(String creditCode) {
        return index.of("employer-credit-code", creditCode);
    }

    /**
     * What a member states of their employer. A code that is none counts as not said.
     *
     * @param stated of the name, or of the code where no name is said
     */
    record Stated(byte[] stated, byte @Nullable [] code) {}

    /** Empty where nothing is stated. */
    Optional<Stated> of(MemberWork work) {
        Optional<byte[]> name = Optional.ofNullable(work.employer())
                .filter(written -> !EmployerName.normalised(written).isEmpty())
                .map(this::ofName);
        Optional<byte[]> code = Optional.ofNullable(work.employerCreditCode())
                .map(CreditCode::written)
                .filter(CreditCode::isValid)
                .map(this::ofCode);
        return name.or(() -> code).map(stated -> new Stated(stated, code.orElse(null)));
    }
}
