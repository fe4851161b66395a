package org.guildhall.contest.common.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.hibernate.annotations.Immutable;

/** A union member as far as contests must know one. Read only here: {@link MembershipEvents} keeps it. */
@Entity
@Immutable
public class Member {

    private static final String NOT_LIVE = "member-not-active";

    @Id
    private UUID id;

    private UUID organisationId;
    private boolean active;
    private String subject;
    private String birthBand;

    @Enumerated(EnumType.STRING)
    private SkillLevel skillLevel;

    private String trade;

    protected Member() {}

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    /** Whether the membership is a live one: it hasn't ended, and while a transfer is under way it is where it was. */
    public boolean isLive() {
        return active;
    }

    /**
     * Whoever is no member any more takes part in nothing new and gets nothing new; what they entered, did and won before
     * stands.
     *
     * @throws ProblemException 422 {@code member-not-active}
     */
    public Member requireLive() {
        if (!active) {
            throw notLive();
        }
        return this;
    }

    /** As {@link #requireLive}, of whom a field names. */
    public Member requireLive(String field) {
        if (!active) {
            throw notLive().with(new FieldError(field, NOT_LIVE));
        }
        return this;
    }

    /** For who calls and isn't linked to a membership: 403. */
    public static ProblemException notOne() {
        return ProblemException.of(403, "not-a-member");
    }

    /** How whoever is no member any more is refused. */
    public static ProblemException notLive() {
        return ProblemException.of(422, NOT_LIVE);
    }

    /** Five years within which the member was born, such as {@code 1980-1984}, as far as known. */
    public Optional<String> birthBand() {
        return Optional.ofNullable(birthBand);
    }

    /** What was attained, as far as membership has told. */
    public Optional<SkillLevel> skillLevel() {
        return Optional.ofNullable(skillLevel);
    }

    /** The trade of the skill level. */
    public Optional<String> trade() {
        return Optional.ofNullable(trade);
    }
}
