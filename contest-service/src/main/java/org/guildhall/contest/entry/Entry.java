package org.guildhall.contest.entry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.member.Member;
import org.guildhall.contest.project.Project;
import org.guildhall.kit.problem.ProblemException;

/** A member's entry in a project (报名). Who withdrew and comes back gets a new entry. */
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

    private Instant registeredAt;
    private Instant withdrawnAt;

    @Version
    private long version;

    protected Entry() {}

    Entry(UUID id, Project project, Member member, Instant registeredAt) {
        this.id = id;
        this.projectId = project.id();
        this.contestId = project.contestId();
        this.memberId = member.id();
        this.memberOrganisationId = member.organisationId();
        this.status = EntryStatus.REGISTERED;
        this.registeredAt = registeredAt;
    }

    void withdraw(Instant now) {
        if (status != EntryStatus.REGISTERED) {
            throw ProblemException.of(409, "entry-withdrawn");
        }
        status = EntryStatus.WITHDRAWN;
        withdrawnAt = now;
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

    UUID memberId() {
        return memberId;
    }

    /** Where the member belonged when he entered. */
    UUID memberOrganisationId() {
        return memberOrganisationId;
    }

    EntryStatus status() {
        return status;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** Counts from 1, as events do; current once the change is flushed. */
    long version() {
        return version + 1;
    }
}
