package org.guildhall.membership.member;

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
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.event.DomainEvent;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.person.Person;

/** A membership (会员): one person in one union, from the day of joining, which never changes. */
@Entity
@Table(name = "member")
class Member {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    @Column(name = "joined_on", updatable = false)
    private LocalDate joinedOn;

    private String[] categories;

    private String subject;

    @Version
    private long version;

    protected Member() {}

    record Activated(UUID memberId, String subject, Instant activatedAt) {}

    UUID id() {
        return id;
    }

    Person person() {
        return person;
    }

    UUID organisationId() {
        return organisationId;
    }

    MemberStatus status() {
        return status;
    }

    LocalDate joinedOn() {
        return joinedOn;
    }

    String[] categories() {
        return categories;
    }

    boolean isActivatedBy(String signedIn) {
        return signedIn.equals(subject);
    }

    /** Links the membership to the signed-in subject (网上激活), once. */
    DomainEvent activate(String signedIn, Instant now) {
        if (subject != null) {
            throw ProblemException.of(409, "already-activated");
        }
        subject = signedIn;
        return new DomainEvent("member", id, version + 1, "member-activated", new Activated(id, signedIn, now));
    }
}
