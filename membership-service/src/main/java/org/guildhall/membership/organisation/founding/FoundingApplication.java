package org.guildhall.membership.organisation.founding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.NewUnion;
import org.guildhall.membership.organisation.OrganisationKind;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

/** An application to found a grassroots union: {@code APPLIED → FOUNDED | REFUSED | WITHDRAWN}, and no further. */
@Entity
@Table(name = "founding_application")
class FoundingApplication {

    private static final String NOTE = "founding_application|note";

    @Id
    private UUID id;

    private String applicant;
    private UUID parentId;
    private String proposedName;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String areaCode;
    private String employer;
    private @Nullable String employerCreditCode;
    private int headCount;
    private int founderCount;

    @Enumerated(EnumType.STRING)
    private FoundingStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable FoundingRefusal refusal;

    private byte @Nullable [] noteCipher;
    private @Nullable UUID organisationId;
    private Instant appliedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;

    @Version
    private long version = 1;

    protected FoundingApplication() {}

    /** @throws ProblemException 422 when there would be more founders than employees */
    FoundingApplication(UUID id, String applicant, ApplyToFound applying, Instant now) {
        this.id = id;
        this.applicant = applicant;
        this.parentId = applying.parentId();
        this.proposedName = applying.proposedName();
        this.kind = applying.kind();
        this.areaCode = applying.areaCode();
        this.employer = applying.employer();
        this.employerCreditCode = applying.employerCreditCode();
        this.headCount = applying.headCount();
        this.founderCount = applying.founderCount();
        this.status = FoundingStatus.APPLIED;
        this.appliedAt = now;
        if (founderCount > headCount) {
            throw ProblemException.of(422, "invalid-fields")
                    .with(new FieldError("/founderCount", "more-than-employees"));
        }
    }

    /** What it asks for. The employer's code isn't the union's, which gets its own once it stands. */
    NewUnion union() {
        return new NewUnion(parentId, proposedName, kind, areaCode, headCount);
    }

    void found(UUID organisation, String officer, Instant now) {
        decide(FoundingStatus.FOUNDED, officer, now);
        organisationId = organisation;
    }

    void refuse(RefuseFounding refusing, FieldCipher cipher, String officer, Instant now) {
        decide(FoundingStatus.REFUSED, officer, now);
        refusal = refusing.reason();
        noteCipher = refusing.note() == null ? null : cipher.encrypt(refusing.note(), NOTE, id);
    }

    void withdraw(Instant now) {
        decide(FoundingStatus.WITHDRAWN, applicant, now);
    }

    private void decide(FoundingStatus decision, String by, Instant now) {
        requireWaiting();
        status = decision;
        decidedBy = by;
        decidedAt = now;
    }

    /** @throws ProblemException 409 when it is decided */
    void requireWaiting() {
        if (status != FoundingStatus.APPLIED) {
            throw ProblemException.of(409, "founding-decided");
        }
    }

    /** @return what is told of the decision; the applicant's membership, if they have one, is told for them to hear of it */
    FoundingEvents.Decided decided(@Nullable UUID memberId) {
        return new FoundingEvents.Decided(id, parentId, status, refusal, organisationId, memberId, decidedAt);
    }

    String applicant() {
        return applicant;
    }

    long version() {
        return version;
    }

    boolean isBy(String subject) {
        return applicant.equals(subject);
    }

    UUID id() {
        return id;
    }

    UUID parentId() {
        return parentId;
    }

    /** What was asked for, as it came. */
    ApplyToFound applying() {
        return new ApplyToFound(
                parentId, proposedName, kind, areaCode, employer, employerCreditCode, headCount, founderCount);
    }

    FoundingStatus status() {
        return status;
    }

    Optional<FoundingRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<String> note(FieldCipher cipher) {
        return note(noteCipher, id, cipher);
    }

    /** What was written to the applicant, as it is stored. */
    static Optional<String> note(byte @Nullable [] stored, UUID id, FieldCipher cipher) {
        return Optional.ofNullable(stored).map(written -> cipher.decrypt(written, NOTE, id));
    }

    Optional<UUID> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    Instant appliedAt() {
        return appliedAt;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
