package org.guildhall.membership.employer.founding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

/** Enough members of a catch-all union have one employer: {@code OPEN → FOUNDED | DISMISSED}, and no further. */
@Entity
@Table(name = "founding_case")
class FoundingCase {

    private static final String NOTE = "founding_case|note";

    @Id
    private UUID id;

    private UUID organisationId;
    private byte[] employerKey;
    private @Nullable UUID employerId;

    @Enumerated(EnumType.STRING)
    private FoundingCaseStatus status;

    private int membersAtOpening;
    private Instant openedAt;
    private @Nullable Integer membersAtClosing;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable FoundingDismissal dismissal;

    private byte @Nullable [] noteCipher;
    private @Nullable UUID unionId;

    @Version
    private long version;

    protected FoundingCase() {}

    void found(UUID union, int members, String officer, Instant now) {
        close(FoundingCaseStatus.FOUNDED, members, officer, now);
        unionId = union;
    }

    void dismiss(DismissFoundingCase dismissing, FieldCipher cipher, int members, String officer, Instant now) {
        dismiss(dismissing.reason(), members, officer, now);
        noteCipher = dismissing.note() == null ? null : cipher.encrypt(dismissing.note(), NOTE, id);
    }

    /** @param officer null where nobody did, but something that happened */
    void dismiss(FoundingDismissal reason, int members, @Nullable String officer, Instant now) {
        close(FoundingCaseStatus.DISMISSED, members, officer, now);
        dismissal = reason;
    }

    private void close(FoundingCaseStatus outcome, int members, @Nullable String officer, Instant now) {
        requireOpen();
        status = outcome;
        membersAtClosing = members;
        closedBy = officer;
        closedAt = now;
    }

    /** @throws ProblemException 409 when it is closed */
    void requireOpen() {
        if (status != FoundingCaseStatus.OPEN) {
            throw ProblemException.of(409, "founding-case-closed");
        }
    }

    /** The fact of its end; it is told of twice in all, so its version is 2. */
    DomainEvent closed() {
        return FoundingCaseEvents.closed(new FoundingCaseEvents.Closed(
                id, organisationId, employerId, status, dismissal, unionId, membersAtClosing, closedAt));
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    /** Where its members are: the catch-all union, or the one that was founded. */
    UUID place() {
        return unionId == null ? organisationId : unionId;
    }

    byte[] employerKey() {
        return employerKey;
    }

    /** Empty where the register doesn't have the employer. */
    Optional<UUID> employerId() {
        return Optional.ofNullable(employerId);
    }

    FoundingCaseStatus status() {
        return status;
    }

    /** @param live how many members it is about today */
    FoundingCaseView view(
            String organisation, @Nullable UUID above, @Nullable String employer, long live, FieldCipher cipher) {
        return new FoundingCaseView(
                id,
                organisationId,
                organisation,
                above,
                employerId,
                employer,
                status,
                live,
                membersAtOpening,
                membersAtClosing,
                openedAt,
                closedAt,
                dismissal,
                noteCipher == null ? null : cipher.decrypt(noteCipher, NOTE, id),
                unionId);
    }
}
