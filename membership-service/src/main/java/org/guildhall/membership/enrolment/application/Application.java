package org.guildhall.membership.enrolment.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.WorkFields.Field;
import org.guildhall.membership.member.Admission;
import org.guildhall.membership.person.Person;
import org.jspecify.annotations.Nullable;

/** An application to join (入会申请). The intake inserts it; from then on it is decided or withdrawn, once. */
@Entity
@Table(name = "application")
class Application {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "session_id", updatable = false)
    private UUID sessionId;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    /** In clear, from before it was encrypted; null otherwise. */
    @Column(updatable = false, insertable = false)
    private @Nullable String employer;

    @Column(name = "employer_cipher", updatable = false)
    private byte @Nullable [] employerCipher;

    @Column(name = "job_title", updatable = false, insertable = false)
    private @Nullable String jobTitle;

    @Column(name = "job_title_cipher", updatable = false)
    private byte @Nullable [] jobTitleCipher;

    @Column(updatable = false)
    private String[] categories;

    @Column(updatable = false)
    private @Nullable String education;

    @Column(updatable = false)
    private @Nullable String household;

    @Column(name = "wants_card", updatable = false)
    private boolean wantsCard;

    @Column(name = "applied_at", updatable = false)
    private Instant appliedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private @Nullable RejectionReason reasonCode;

    @Column(name = "reason_note", updatable = false, insertable = false)
    private @Nullable String reasonNote;

    @Column(name = "reason_note_cipher")
    private byte @Nullable [] reasonNoteCipher;

    @Column(name = "member_id")
    private @Nullable UUID memberId;

    @Version
    private long version;

    protected Application() {}

    UUID id() {
        return id;
    }

    Person person() {
        return person;
    }

    UUID sessionId() {
        return sessionId;
    }

    UUID organisationId() {
        return organisationId;
    }

    ApplicationStatus status() {
        return status;
    }

    @Nullable String employer(WorkFields fields) {
        return fields.decrypt(employerCipher, employer, Field.EMPLOYER, id);
    }

    @Nullable String jobTitle(WorkFields fields) {
        return fields.decrypt(jobTitleCipher, jobTitle, Field.JOB_TITLE, id);
    }

    Instant appliedAt() {
        return appliedAt;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<RejectionReason> reasonCode() {
        return Optional.ofNullable(reasonCode);
    }

    @Nullable String reasonNote(WorkFields fields) {
        return fields.decrypt(reasonNoteCipher, reasonNote, Field.REASON_NOTE, id);
    }

    boolean isHeld() {
        return status == ApplicationStatus.HELD;
    }

    /** The member the applicant became; empty as long as the application isn't confirmed. */
    Optional<UUID> confirmedMember() {
        return Optional.ofNullable(memberId);
    }

    /** @return what makes the applicant a member */
    Admission confirm(String officer, UUID newMemberId, UUID newCardId, Instant now) {
        decide(ApplicationStatus.CONFIRMED, officer, now);
        memberId = newMemberId;
        return new Admission(
                newMemberId,
                wantsCard ? newCardId : null,
                id,
                sessionId,
                organisationId,
                person.id(),
                person.gender(),
                person.birthYear().orElse(null),
                education,
                household,
                categories);
    }

    /** An officer has seen the document: the applicant is the member they say they are. */
    void recognise(String officer, UUID member, Instant now) {
        decide(ApplicationStatus.CONFIRMED, officer, now);
        memberId = member;
    }

    void reject(String officer, RejectionReason reason, byte @Nullable [] note, Instant now) {
        decide(ApplicationStatus.REJECTED, officer, now);
        reasonCode = reason;
        reasonNoteCipher = note;
    }

    void withdraw(Instant now) {
        decide(ApplicationStatus.WITHDRAWN, null, now);
    }

    private void decide(ApplicationStatus decision, @Nullable String by, Instant now) {
        if (status != ApplicationStatus.APPLIED && status != ApplicationStatus.HELD) {
            throw ProblemException.of(409, "application-decided");
        }
        status = decision;
        decidedBy = by;
        decidedAt = now;
    }

    /** The event of the decision just taken; an application is told of twice at most, so its version is 2. */
    DomainEvent decisionEvent() {
        return switch (status) {
            case CONFIRMED ->
                event(
                        "application-confirmed",
                        new ApplicationEvents.Confirmed(id, sessionId, organisationId, memberId, decidedAt));
            case REJECTED ->
                event(
                        "application-rejected",
                        new ApplicationEvents.Rejected(id, sessionId, organisationId, reasonCode.name(), decidedAt));
            case WITHDRAWN ->
                event(
                        "application-withdrawn",
                        new ApplicationEvents.Withdrawn(id, sessionId, organisationId, decidedAt));
            case APPLIED, HELD -> throw new IllegalStateException("nothing was decided");
        };
    }

    private DomainEvent event(String name, Record payload) {
        return new DomainEvent("application", id, 2, name, payload);
    }
}
