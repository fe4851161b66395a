package org.guildhall.contest.judging.marking;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.contest.entry.Competitor;
import org.guildhall.contest.judging.panel.Judge;
import org.guildhall.contest.judging.panel.Relations;
import org.guildhall.contest.judging.stage.Participation;

/**
 * The judges of a stage, those they mark, and who must not mark whom.
 *
 * @param judges in the order of their numbers, former ones too
 * @param competing the entries still in the contest, by blind code
 * @param relations of the judges, by judge
 * @param behind those who stand behind the entries, by entry
 */
record StagePanel(
        List<Judge> judges,
        List<Participation> competing,
        Map<UUID, Relations> relations,
        Map<UUID, Competitor> behind) {

    /** Whether a judge must not mark an entry. */
    boolean isRecused(UUID judge, Participation entry) {
        return relations.get(judge).hinder(behind.get(entry.entryId()));
    }

    /** Whether a sheet can't stay with its judge: they are recused, or were ended before they were through. */
    boolean isOut(MarkSheet sheet, Participation entry) {
        boolean ended = judges.stream().anyMatch(judge -> judge.id().equals(sheet.judgeId()) && !judge.isActive());
        return sheet.counts() && (isRecused(sheet.judgeId(), entry) || ended && !sheet.isFinal());
    }

    /** The judges who may come to an entry: none who had it before. */
    Set<UUID> eligible(Participation entry, Set<UUID> known) {
        return judges.stream()
                .filter(Judge::isActive)
                .map(Judge::id)
                .filter(judge -> !known.contains(judge) && !isRecused(judge, entry))
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<UUID> judgeIds() {
        return judges.stream().map(Judge::id).toList();
    }
}
