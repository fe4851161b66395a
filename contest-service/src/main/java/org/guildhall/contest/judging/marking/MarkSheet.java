package org.guildhall.contest.judging.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.hibernate.annotations.ColumnTransformer;

/** One judge's marks of one entry in one stage (评分表). Its being there is the assignment. */
@Entity
class MarkSheet {

    @Id
    private UUID id;

    private UUID stageId;
    private UUID participationId;
    private UUID judgeId;

    @Enumerated(EnumType.STRING)
    private SheetStatus status;

    @Convert(converter = SheetColumns.Marks.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private Map<String, String> marks;

    @Convert(converter = SheetColumns.Penalties.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private List<Penalty> penalties;

    private Instant savedAt;

    @Version
    private long version;

    protected MarkSheet() {}

    MarkSheet(UUID id, UUID stageId, UUID participationId, UUID judgeId) {
        this.id = id;
        this.stageId = stageId;
        this.participationId = participationId;
        this.judgeId = judgeId;
        this.status = SheetStatus.ASSIGNED;
        this.marks = new TreeMap<>();
        this.penalties = List.of();
    }

    /** @throws ProblemException 409 once final or recused, 422 naming each criterion with a faulty mark */
    void save(MarksPatch patch, MarkRules rules, Instant now) {
        requireOpen();
        List<FieldError> faults = rules.faults(patch);
        if (!faults.isEmpty()) {
            throw ProblemException.of(422, "marks-invalid").withAll(faults);
        }
        marks = merged(patch.marks() == null ? Map.of() : patch.marks());
        penalties = patch.penalties() == null
                ? penalties
                : patch.penalties().stream().distinct().toList();
        status = SheetStatus.DRAFT;
        savedAt = now;
    }

    /**
     * Corrects a sheet its judge has signed, after a re-marking was decided.
     *
     * @param corrected what changes; other marks stay
     * @param allPenalties instead of those that stand; empty leaves them
     */
    void correct(Map<String, String> corrected, Optional<List<Penalty>> allPenalties) {
        if (!isFinal()) {
            throw new IllegalStateException("only what is final is corrected");
        }
        marks = merged(corrected);
        penalties = allPenalties.orElse(penalties);
    }

    private Map<String, String> merged(Map<String, String> changes) {
        Map<String, String> merged = new TreeMap<>(marks);
        changes.forEach((criterion, mark) -> {
            if (mark == null) {
                merged.remove(criterion);
            } else {
                merged.put(criterion, MarkRules.canonical(mark));
            }
        });
        return merged;
    }

    /** @throws ProblemException 409 once final or recused, 422 naming each criterion without a mark */
    void finalise(MarkRules rules, Instant now) {
        requireOpen();
        List<FieldError> missing = rules.missing(marks);
        if (!missing.isEmpty()) {
            throw ProblemException.of(422, "marks-incomplete").withAll(missing);
        }
        status = SheetStatus.FINAL;
        savedAt = now;
    }

    void recuse() {
        status = SheetStatus.RECUSED;
    }

    private void requireOpen() {
        if (status == SheetStatus.FINAL) {
            throw ProblemException.of(409, "sheet-final");
        }
        if (status == SheetStatus.RECUSED) {
            throw ProblemException.of(409, "judge-recused");
        }
    }

    UUID id() {
        return id;
    }

    UUID stageId() {
        return stageId;
    }

    UUID participationId() {
        return participationId;
    }

    UUID judgeId() {
        return judgeId;
    }

    SheetStatus status() {
        return status;
    }

    boolean counts() {
        return status != SheetStatus.RECUSED;
    }

    boolean isFinal() {
        return status == SheetStatus.FINAL;
    }

    /** Criterion to decimal. */
    Map<String, String> marks() {
        return marks;
    }

    List<Penalty> penalties() {
        return penalties;
    }

    /** When the judge saved it last. */
    Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    /** Counts from 1, as entity tags do; current once the change is flushed. */
    long version() {
        return version + 1;
    }
}
