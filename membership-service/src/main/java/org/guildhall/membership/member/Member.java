package org.guildhall.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.person.Person;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "member_since", updatable = false)
    private @Nullable LocalDate memberSince;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Education education;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Household household;

    @Column(updatable = false)
    private String[] categories;

    @Enumerated(EnumType.STRING)
    @Column(name = "political_status", updatable = false)
    private @Nullable PoliticalStatus politicalStatus;

    private @Nullable String subject;

    @Embedded
    private @Nullable Skill skill;

    @Version
    private long version;

    protected Member() {}

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

    /** The day of the first joining: an earlier one, of who joined again. */
    LocalDate memberSince() {
        return memberSince == null ? joinedOn : memberSince;
    }

    MemberDetails details() {
        return new MemberDetails(education, household, List.of(categories), politicalStatus);
    }

    long version() {
        return version;
    }

    /** What was attained, if anything was. */
    Optional<Skill> skill() {
        return Optional.ofNullable(skill);
    }

    /** Whether the skill is a higher level than the present one, in whatever trade. */
    boolean wouldRiseTo(Skill attained) {
        return skill == null || attained.isAbove(skill);
    }

    /** Empty until it is activated. */
    Optional<String> signIn() {
        return Optional.ofNullable(subject);
    }

    boolean isActivated() {
        return subject != null;
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
        return new DomainEvent(
                "member", id, version + 1, "member-activated", new MemberEvents.Activated(id, signedIn, now));
    }

    /** @throws ProblemException 409 when the membership is over, or nothing would rise or change */
    DomainEvent assess(Skill attained, String officer, Instant now) {
        if (!status.isLive()) {
            throw ProblemException.of(409, "membership-over");
        }
        if (skill != null && skill.isAbove(attained)) {
            throw ProblemException.of(409, "skill-level-lower");
        }
        if (attained.equals(skill)) {
            throw ProblemException.of(409, "skill-level-held");
        }
        return attain(attained, SkillSource.ASSESSMENT, officer, now);
    }

    /** A promotion after a contest, which the caller has found to be one. */
    DomainEvent promote(Skill attained, Instant now) {
        return attain(attained, SkillSource.PROMOTION, null, now);
    }

    /** What they had attained in the cell they come from. */
    DomainEvent bringAlong(Skill attained, Instant now) {
        return attain(attained, SkillSource.CELL_TRANSFER, null, now);
    }

    private DomainEvent attain(Skill attained, SkillSource source, @Nullable String officer, Instant now) {
        Optional<Skill> previous = skill();
        skill = attained;
        MemberEvents.SkillChanged payload = new MemberEvents.SkillChanged(
                id,
                organisationId,
                attained.level().name(),
                attained.level().rank(),
                attained.trade(),
                previous.map(before -> before.level().name()).orElse(null),
                previous.map(Skill::trade).orElse(null),
                source.name(),
                officer,
                now);
        return new DomainEvent("member", id, version + 1, "member-skill-changed", payload);
    }
}
