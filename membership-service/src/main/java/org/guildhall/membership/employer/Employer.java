package org.guildhall.membership.employer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** An employer (用人单位) as it stands in the register. */
@Entity
@Table(name = "registered_employer")
class Employer {

    @Id
    private UUID id;

    private UUID keeperId;

    @Embedded
    private EmployerDetails details;

    private byte @Nullable [] codeIndex;

    /** Null while it exists. */
    @Embedded
    private @Nullable EmployerEnd ending;

    private Instant createdAt;

    @Version
    private long version = 1;

    protected Employer() {}

    /** @param codeIndex of the credit code; null without one */
    Employer(UUID id, UUID keeperId, EmployerDetails details, byte @Nullable [] codeIndex, Instant createdAt) {
        this.id = id;
        this.keeperId = keeperId;
        this.details = details;
        this.codeIndex = codeIndex;
        this.createdAt = createdAt;
    }

    void edit(EmployerDetails edited, byte @Nullable [] indexOfItsCode) {
        details = edited;
        codeIndex = indexOfItsCode;
    }

    /** @throws ProblemException 409 when it is closed, or has a union */
    void join(UUID unionId) {
        requireOpen();
        if (details.unionId() != null) {
            throw ProblemException.of(409, "employer-united");
        }
        details = details.joining(unionId);
    }

    void close(EmployerEndReason reason, LocalDate on) {
        requireOpen();
        ending = new EmployerEnd(on, reason);
    }

    /** @throws ProblemException 409 when it is closed */
    void requireOpen() {
        if (ending != null) {
            throw ProblemException.of(409, "employer-closed");
        }
    }

    UUID id() {
        return id;
    }

    UUID keeperId() {
        return keeperId;
    }

    EmployerDetails details() {
        return details;
    }

    /** Empty while it exists. */
    Optional<EmployerEnd> ending() {
        return Optional.ofNullable(ending);
    }

    long version() {
        return version;
    }
}
