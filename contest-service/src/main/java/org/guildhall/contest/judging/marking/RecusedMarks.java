package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.contest.entry.Competitor;
import org.guildhall.contest.contest.entry.Competitors;
import org.guildhall.contest.judging.panel.JudgeRepository;
import org.guildhall.contest.judging.panel.Panel;
import org.guildhall.contest.judging.panel.Relations;
import org.guildhall.contest.judging.stage.Participation;
import org.guildhall.contest.judging.stage.ParticipationRepository;

/**
 * Marks that count although their judge is recused: he shares an employer with the competitor, which became known after he
 * signed. A declared relation takes its sheets out at once; this one does so when judges are assigned again.
 */
@ApplicationScoped
public class RecusedMarks {

    private final SheetRepository sheets;
    private final ParticipationRepository participations;
    private final JudgeRepository judges;
    private final Panel panel;
    private final Competitors competitors;

    RecusedMarks(
            SheetRepository sheets,
            ParticipationRepository participations,
            JudgeRepository judges,
            Panel panel,
            Competitors competitors) {
        this.sheets = sheets;
        this.participations = participations;
        this.judges = judges;
        this.panel = panel;
        this.competitors = competitors;
    }

    /** The blind codes of a stage's entries with such marks. */
    public List<String> codes(UUID stage, UUID project) {
        Map<UUID, Relations> relations = panel.relations(judges.ofProject(project));
        Map<UUID, Set<UUID>> judgesOf = sheets.markers(stage).stream()
                .collect(Collectors.groupingBy(
                        Marker::participationId, Collectors.mapping(Marker::judgeId, Collectors.toSet())));
        List<Participation> competing = participations.competing(stage);
        Map<UUID, Competitor> behind = competitors.behind(
                competing.stream().map(Participation::entryId).toList());
        return competing.stream()
                .filter(participation -> judgesOf.getOrDefault(participation.id(), Set.of()).stream()
                        .anyMatch(judge -> relations.get(judge).hinder(behind.get(participation.entryId()))))
                .map(Participation::blindCode)
                .toList();
    }
}
