package org.guildhall.contest.judging.stage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** One stage of a project (赛程阶段), made when the contest starts. It is judged by the rules version it names. */
@Entity
public class Stage {

    @Id
    private UUID id;

    private UUID projectId;
    private int place;
    private String code;
    private int rulesVersion;

    @Enumerated(EnumType.STRING)
    private StageState state;

    @Version
    private long version;

    protected Stage() {}

    /** @param place from 0, as in the rules */
    Stage(UUID id, UUID projectId, int place, String code, int rulesVersion) {
        this.id = id;
        this.projectId = projectId;
        this.place = place;
        this.code = code;
        this.rulesVersion = rulesVersion;
        this.state = StageState.WAITING;
    }

    /** Begins marking. */
    public void begin() {
        require(StageState.WAITING);
        state = StageState.MARKING;
    }

    /** Ends marking. */
    public void rank() {
        require(StageState.MARKING);
        state = StageState.RANKED;
    }

    /** @throws ProblemException 409 unless judges mark this stage now */
    public void requireMarking() {
        require(StageState.MARKING);
    }

    private void require(StageState required) {
        if (state != required) {
            throw ProblemException.of(409, "stage-state", state);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    /** From 0, as in the rules. */
    public int place() {
        return place;
    }

    public String code() {
        return code;
    }

    public int rulesVersion() {
        return rulesVersion;
    }

    public StageState state() {
        return state;
    }

    /** Counts from 1. */
    public long version() {
        return version + 1;
    }
}
