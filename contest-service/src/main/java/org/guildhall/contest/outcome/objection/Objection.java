package org.guildhall.contest.outcome.objection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** An objection to a published result (异议), or an appeal against the answer to one (申诉). */
@Entity
public class Objection {

    @Id
    private UUID id;

    private UUID contestId;
    private UUID entryId;
    private UUID appealOf;
    private String statement;
    private String raisedBy;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    private String answer;

    @Enumerated(EnumType.STRING)
    private Remedy remedy;

    private String answeredBy;
    private Instant answeredAt;
    private Instant appealUntil;

    @Version
    private long version;

    protected Objection() {}

    Objection(UUID id, UUID contestId, UUID entryId, String statement, String raisedBy, Instant raisedAt) {
        this.id = id;
        this.contestId = contestId;
        this.entryId = entryId;
        this.statement = statement;
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt;
        this.state = ObjectionState.OPEN;
    }

    /**
     * An appeal by whoever objected, as long as the answer can be appealed against; an appeal's answer can't.
     *
     * @throws ProblemException 409 {@code appeal-closed}
     */
    Objection appeal(UUID appealId, String why, Instant now) {
        if (state != ObjectionState.REJECTED || appealUntil == null || !now.isBefore(appealUntil)) {
            throw ProblemException.of(409, "appeal-closed");
        }
        Objection appeal = new Objection(appealId, contestId, entryId, why, raisedBy, now);
        appeal.appealOf = id;
        return appeal;
    }

    /** @param until when an appeal can be made against a rejection */
    void answer(ObjectionAnswer given, String actor, Instant now, Instant until) {
        if (state != ObjectionState.OPEN) {
            throw ProblemException.of(409, "objection-answered");
        }
        state = given.upheld() ? ObjectionState.UPHELD : ObjectionState.REJECTED;
        remedy = given.remedy();
        answer = given.answer();
        answeredBy = actor;
        answeredAt = now;
        appealUntil = given.upheld() || appealOf != null ? null : until;
    }

    /** The re-marking that remedies it was applied. */
    public void remedy() {
        requireUpheld();
        state = ObjectionState.REMEDIED;
    }

    public void requireUpheld() {
        if (state != ObjectionState.UPHELD) {
            throw ProblemException.of(409, "objection-not-upheld");
        }
    }

    UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    UUID entryId() {
        return entryId;
    }

    Optional<UUID> appealOf() {
        return Optional.ofNullable(appealOf);
    }

    String statement() {
        return statement;
    }

    String raisedBy() {
        return raisedBy;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    ObjectionState state() {
        return state;
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<Remedy> remedyDue() {
        return Optional.ofNullable(remedy);
    }

    Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<Instant> appealUntil() {
        return Optional.ofNullable(appealUntil);
    }
}
