package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.judging.stage.Participation;

/**
 * Marks that count although their judge is recused: they share an employer with the competitor, which became known after they
 * signed. A declared relation takes its sheets out at once; this one does so when judges are assigned again.
 */
@ApplicationScoped
public class RecusedMarks {

    private final SheetRepository sheets;
    private final StagePanels panels;

    RecusedMarks(SheetRepository sheets, StagePanels panels) {
        this.sheets = sheets;
        this.panels = panels;
    }

    /** The blind codes of a stage's entries with such marks. */
    public List<String> codes(UUID stage, UUID project) {
        StagePanel panel = panels.of(stage, project);
        Map<UUID, Set<UUID>> judgesOf = sheets.markers(stage).stream()
                .collect(Collectors.groupingBy(
                        Marker::participationId, Collectors.mapping(Marker::judgeId, Collectors.toSet())));
        return panel.competing().stream()
                .filter(entry -> judgesOf.getOrDefault(entry.id(), Set.of()).stream()
                        .anyMatch(judge -> panel.isRecused(judge, entry)))
                .map(Participation::blindCode)
                .toList();
    }
}
