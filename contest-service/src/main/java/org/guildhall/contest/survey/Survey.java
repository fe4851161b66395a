package org.guildhall.contest.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** A survey (问卷) of the members of an organisation and those below it. */
@Entity
class Survey {

    @Id
    private UUID id;

    private UUID organisationId;
    private String title;
    private UUID bankId;
    private int bankVersion;
    private Instant opensAt;
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private SurveyState state;

    @Version
    private long version;

    protected Survey() {}

    /** @throws ProblemException 422 when it would close before it opens */
    Survey(UUID id, NewSurvey wish) {
        if (!wish.opensAt().isBefore(wish.closesAt())) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/closesAt", "survey-window"));
        }
        this.id = id;
        this.organisationId = wish.organisationId();
        this.title = wish.title();
        this.bankId = wish.bankId();
        this.bankVersion = wish.bankVersion();
        this.opensAt = wish.opensAt();
        this.closesAt = wish.closesAt();
        this.state = SurveyState.DRAFT;
    }

    /** @throws ProblemException 409 unless it is a draft whose window isn't over */
    void open(Instant now) {
        requireState(SurveyState.DRAFT);
        if (!now.isBefore(closesAt)) {
            throw ProblemException.of(409, "survey-over");
        }
        state = SurveyState.OPEN;
    }

    /** @throws ProblemException 409 unless it is open */
    void close() {
        requireState(SurveyState.OPEN);
        state = SurveyState.CLOSED;
    }

    /** @throws ProblemException 409 when nobody can take part now */
    void requireOpenAt(Instant now) {
        if (state != SurveyState.OPEN || now.isBefore(opensAt) || !now.isBefore(closesAt)) {
            throw ProblemException.of(409, "survey-not-open");
        }
    }

    private void requireState(SurveyState expected) {
        if (state != expected) {
            throw ProblemException.of(409, "survey-state", state);
        }
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    String title() {
        return title;
    }

    UUID bankId() {
        return bankId;
    }

    int bankVersion() {
        return bankVersion;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    SurveyState state() {
        return state;
    }

    /** Counts from 1; current once the change is flushed. */
    long version() {
        return version + 1;
    }
}
