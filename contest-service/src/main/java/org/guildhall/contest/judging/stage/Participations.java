package org.guildhall.contest.judging.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.time.Ids;

/** Lets entries into stages, each under a new blind code. */
@ApplicationScoped
public class Participations {

    private final ParticipationRepository participations;
    private final Ids ids;
    private final BlindCodes codes = new BlindCodes();

    Participations(ParticipationRepository participations, Ids ids) {
        this.participations = participations;
        this.ids = ids;
    }

    /** Lets entries into a stage whose contest is locked. Ids are given in an order that tells nothing, too. */
    public void admit(Stage stage, List<UUID> entries) {
        Set<String> inUse = participations.ofStage(stage.id()).stream()
                .map(Participation::blindCode)
                .collect(Collectors.toSet());
        List<UUID> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled);
        List<String> drawn = codes.draw(shuffled.size(), inUse);
        List<Participation> admitted = new ArrayList<>();
        for (int i = 0; i < shuffled.size(); i++) {
            admitted.add(new Participation(ids.next(), stage.id(), shuffled.get(i), drawn.get(i)));
        }
        participations.persist(admitted);
        participations.flush();
    }
}
