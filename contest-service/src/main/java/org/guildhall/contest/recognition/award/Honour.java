package org.guildhall.contest.recognition.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** An entry of the honours register, or a recommendation on its way there. */
@Entity
class Honour {

    @Id
    private UUID id;

    private UUID typeId;
    private int year;
    private UUID memberId;
    private UUID organisationId;
    private String merits;
    private UUID recommendedBy;
    private UUID liesWith;
    private String passedBy;

    @Enumerated(EnumType.STRING)
    private HonourState state;

    private String reason;
    private Instant recommendedAt;
    private Instant registeredAt;

    @Version
    private long version;

    protected Honour() {}

    /** @param holderOrganisation the holder, or where the member belongs who is */
    Honour(UUID id, NewHonour wish, UUID holderOrganisation, Instant now) {
        this.id = id;
        this.typeId = wish.typeId();
        this.year = wish.year();
        this.memberId = wish.memberId();
        this.organisationId = holderOrganisation;
        this.merits = wish.merits();
        this.recommendedBy = wish.recommendedBy();
        this.recommendedAt = now;
        this.state = HonourState.RECOMMENDED;
    }

    /** Lays it before an organisation. */
    void layBefore(UUID organisation) {
        liesWith = organisation;
    }

    /** Notes who is for it now. */
    void passedBy(String actor) {
        passedBy = actor;
    }

    /** Who was for it last; unknown of what was passed on long ago. */
    Optional<String> passedBy() {
        return Optional.ofNullable(passedBy);
    }

    void register(Instant now) {
        state = HonourState.REGISTERED;
        liesWith = null;
        registeredAt = now;
    }

    void sendBack(String why) {
        state = HonourState.RETURNED;
        liesWith = null;
        reason = why;
    }

    /** @throws ProblemException 409 unless somebody has to accept or return it */
    UUID requireLies() {
        if (state != HonourState.RECOMMENDED) {
            throw ProblemException.of(409, "honour-decided", state);
        }
        return liesWith;
    }

    UUID id() {
        return id;
    }

    UUID typeId() {
        return typeId;
    }

    int year() {
        return year;
    }

    Optional<UUID> memberId() {
        return Optional.ofNullable(memberId);
    }

    /** The holder, or where the member belongs who is. */
    UUID organisationId() {
        return organisationId;
    }

    Optional<String> merits() {
        return Optional.ofNullable(merits);
    }

    UUID recommendedBy() {
        return recommendedBy;
    }

    Optional<UUID> liesWith() {
        return Optional.ofNullable(liesWith);
    }

    HonourState state() {
        return state;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Instant recommendedAt() {
        return recommendedAt;
    }

    Optional<Instant> registeredAt() {
        return Optional.ofNullable(registeredAt);
    }

    /** Counts from 1; current once the change is flushed. */
    long version() {
        return version + 1;
    }
}
