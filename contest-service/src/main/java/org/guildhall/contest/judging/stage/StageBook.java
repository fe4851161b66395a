package org.guildhall.contest.judging.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What others may know of stages and of who takes part in them, whoever calls. In a transaction. */
@ApplicationScoped
public class StageBook {

    private final StageRepository stages;
    private final ParticipationRepository participations;

    StageBook(StageRepository stages, ParticipationRepository participations) {
        this.stages = stages;
        this.participations = participations;
    }

    /** A stage as it stands now, also if it was read before in the same transaction. */
    public Optional<JudgedStage> find(UUID stage) {
        return stages.judged(stage);
    }

    /** All stages of a contest as they stand now, by project and in their order. */
    public List<JudgedStage> ofContest(UUID contest) {
        return stages.judgedOf(contest);
    }

    /** The stage that follows in the same project. */
    public Optional<JudgedStage> next(JudgedStage stage) {
        return stages.judged(stage.projectId(), stage.place() + 1);
    }

    /** All entries that came to a stage, whatever became of them since. */
    public Set<UUID> entries(UUID stage) {
        return participations.entries(stage);
    }

    /** Those of them still in the contest. */
    public Set<UUID> competing(UUID stage) {
        return participations.competingEntries(stage);
    }

    /** The blind code of an entry in a stage, if it came to it. */
    public Optional<String> codeOf(UUID stage, UUID entry) {
        return participations.codeOf(stage, entry);
    }

    /** The entry behind a blind code, if it was disqualified. */
    public Optional<UUID> disqualified(UUID stage, String code) {
        return participations.disqualified(stage, code);
    }
}
