package org.guildhall.contest.contest.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.kit.problem.ProblemException;
import org.hibernate.annotations.ColumnTransformer;

/** An entry of a member, or of a team, in a project (报名). Who withdrew and comes back gets a new entry. */
@Entity
class Entry {

    @Id
    private UUID id;

    private UUID projectId;
    private UUID contestId;
    private UUID memberId;
    private UUID memberOrganisationId;

    @Enumerated(EnumType.STRING)
    private EntryStatus status;

    private String title;
    private boolean guest;
    private String reason;
    private Integer waitlistPlace;
    private Instant registeredAt;
    private Instant withdrawnAt;
    private String statement;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private String evidence;

    private String recognised;

    @Version
    private long version;

    protected Entry() {}

    /** @param first the member, or the first of the team */
    Entry(UUID id, Project project, Member first, NewEntry wish, Instant registeredAt) {
        this.id = id;
        this.projectId = project.id();
        this.contestId = project.contestId();
        this.memberId = first.id();
        this.memberOrganisationId = first.organisationId();
        this.title = wish.title();
        this.guest = wish.isGuest();
        this.status = EntryStatus.REGISTERED;
        this.registeredAt = registeredAt;
    }

    /** Puts a new entry, for which no place was left, on the waitlist. */
    void await(int place) {
        status = EntryStatus.WAITLISTED;
        waitlistPlace = place;
    }

    void promote() {
        become(EntryStatus.REGISTERED);
        waitlistPlace = null;
    }

    /** @return whether the entry held a place, which is free now */
    boolean withdraw(Instant now) {
        if (status == EntryStatus.WITHDRAWN) {
            throw ProblemException.of(409, "entry-withdrawn");
        }
        boolean placed = holdsPlace();
        become(EntryStatus.WITHDRAWN);
        withdrawnAt = now;
        waitlistPlace = null;
        return placed;
    }

    void checkIn() {
        become(EntryStatus.CHECKED_IN);
    }

    void missContest() {
        become(EntryStatus.ABSENT);
    }

    /** @return whether the entry held a place, which is free now */
    boolean disqualify(String why) {
        boolean placed = holdsPlace();
        become(EntryStatus.DISQUALIFIED);
        reason = why;
        waitlistPlace = null;
        return placed;
    }

    /** Undoes a disqualification that was wrong. */
    void reinstate() {
        become(EntryStatus.COMPETED);
        reason = null;
    }

    /** Says what speaks for a nomination. */
    void nominate(String newStatement, String newEvidence) {
        statement = newStatement;
        evidence = newEvidence;
    }

    /** Recognises a nomination beside the ranking, as guests are: it takes no rank, medal or place of the quota from others. */
    void recognise(String rule) {
        recognised = rule;
        guest = true;
    }

    private boolean holdsPlace() {
        return EntryStatus.PLACED.contains(status);
    }

    private void become(EntryStatus next) {
        if (!status.mayBecome(next)) {
            throw ProblemException.of(409, "entry-status", status);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    UUID contestId() {
        return contestId;
    }

    /** The member, or the first of the team. */
    UUID memberId() {
        return memberId;
    }

    /** Where the member belonged when they entered. */
    UUID memberOrganisationId() {
        return memberOrganisationId;
    }

    EntryStatus status() {
        return status;
    }

    /** Name of a team. */
    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** Hors concours: marked and shown, without rank, medal and prize. */
    boolean isGuest() {
        return guest;
    }

    /** Why disqualified. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Whoever has a lower one gets a place earlier. */
    Optional<Integer> waitlistPlace() {
        return Optional.ofNullable(waitlistPlace);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** What speaks for a nomination. */
    Optional<String> statement() {
        return Optional.ofNullable(statement);
    }

    /** JSON. */
    Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** The rule by which a nomination was recognised directly. */
    Optional<String> recognised() {
        return Optional.ofNullable(recognised);
    }

    /** Counts from 1, as events do; current once the change is flushed. */
    long version() {
        return version + 1;
    }
}
