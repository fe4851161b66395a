package org.guildhall.contest.outcome.remark;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.contest.judging.scoring.RankedEntry;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.contest.outcome.result.CodeHolder;
import org.guildhall.contest.outcome.result.RankedStage;
import org.guildhall.contest.outcome.result.StageSheets;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;

/** What a re-marking would change, and its writing into the sheets. */
@Singleton
class RemarkPreview {

    private static final String CHANGE = """
            UPDATE mark_sheet s SET marks = s.marks || ?::jsonb, penalties = coalesce(?::jsonb, s.penalties),
                                    version = s.version + 1
            FROM participation p, judge j
            WHERE p.id = s.participation_id AND j.id = s.judge_id
              AND s.stage_id = ? AND p.blind_code = ? AND 'J' || j.number = ?""";

    private final StageSheets sheets;
    private final Database database;
    private final Documents documents;

    RemarkPreview(StageSheets sheets, Database database, Documents documents) {
        this.sheets = sheets;
        this.database = database;
        this.documents = documents;
    }

    /** The ranking as it would be, with those who stand behind its codes. */
    record Outcome(StageInput input, Ranking ranking, Map<String, CodeHolder> holders) {

        /** Whose result differs from the one in force. */
        List<RemarkSetView.Difference> differences(Ranking inForce) {
            Map<String, RankedEntry> before = new HashMap<>();
            inForce.entries().forEach(entry -> before.put(entry.code(), entry));
            List<RemarkSetView.Difference> differences = new ArrayList<>();
            for (RankedEntry after : ranking.entries()) {
                RankedEntry present = before.get(after.code());
                if (present == null || !isSame(present, after)) {
                    differences.add(new RemarkSetView.Difference(
                            holders.get(after.code()).entryId(), present, after));
                }
            }
            return differences;
        }

        private static boolean isSame(RankedEntry one, RankedEntry other) {
            return Objects.equals(one.rank(), other.rank())
                    && one.total().equals(other.total())
                    && one.components().equals(other.components())
                    && one.medal() == other.medal()
                    && Objects.equals(one.prize(), other.prize());
        }
    }

    /** @throws ProblemException 422 naming what doesn't fit the stage */
    Outcome preview(RankedStage stage, NewRemarkSet wish) {
        List<UUID> reinstated = reinstated(stage, wish.reinstated());
        StageSheets.Gathered gathered = sheets.gather(stage, StageSheets.Which.FINAL, reinstated);
        StageInput input = RemarkOverlay.of(gathered.input(), wish.changes());
        return new Outcome(input, Ranking.of(input), gathered.holders());
    }

    /** The entries with these codes; they must have been disqualified. */
    List<UUID> reinstated(RankedStage stage, List<String> codes) {
        List<UUID> entries = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String at = "/reinstate/" + i;
            entries.add(database.find("""
                            SELECT e.id FROM participation p JOIN entry e ON e.id = p.entry_id
                            WHERE p.stage_id = ? AND p.blind_code = ? AND e.status = 'DISQUALIFIED'""", row -> Sql.uuid(row, "id"), stage.id(), codes.get(i))
                    .orElseThrow(() ->
                            ProblemException.of(422, "invalid-fields").with(new FieldError(at, "unknown-reference"))));
        }
        return entries;
    }

    /** Writes the changes into the sheets; the audit keeps what stood there. */
    void write(RankedStage stage, List<SheetChange> changes) {
        for (SheetChange change : changes) {
            int changed = database.update(
                    CHANGE,
                    documents.write(change.marks()),
                    change.penalties() == null ? null : documents.write(change.penalties()),
                    stage.id(),
                    change.code(),
                    change.judge());
            if (changed != 1) {
                throw new IllegalStateException("a checked sheet isn't there");
            }
        }
    }
}
