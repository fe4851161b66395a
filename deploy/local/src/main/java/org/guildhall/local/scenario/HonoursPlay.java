package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guildhall.local.scenario.Played.Joined;
import org.guildhall.local.scenario.Scenario.Honour;
import org.guildhall.local.terminal.Progress;

/** The honours of a scenario, entered in the register by those who confer them. */
final class HonoursPlay {
    private final Account organiser;
    private final ClientCrowd crowd;

    HonoursPlay(Account organiser, ClientCrowd crowd) {
        this.organiser = organiser;
        this.crowd = crowd;
    }

    static int honours(Scenario scenario) {
        return scenario.honours().stream().mapToInt(Honour::members).sum();
    }

    void play(Scenario scenario, Played played, Progress progress) {
        List<Callable<JsonNode>> all = new ArrayList<>();
        for (Honour honour : scenario.honours()) {
            String organisation = played.organisation(honour.organisation());
            String type = type(honour, organisation);
            List<Joined> members = played.joinedBelow(honour.organisation(), scenario);
            for (int i = 0; i < honour.members(); i++) {
                Map<String, Object> entry = Map.of(
                        "typeId",
                        type,
                        "year",
                        honour.year(),
                        "recommendedBy",
                        organisation,
                        "memberId",
                        members.get(all.size() % members.size()).memberId());
                all.add(() -> organiser.post("/honours", entry));
            }
        }
        crowd.doAll(all, progress);
    }

    private String type(Honour honour, String organisation) {
        Map<String, Object> type = Map.of(
                "organisationId", organisation,
                "code", honour.code(),
                "title", honour.title(),
                "level", honour.level(),
                "holder", "MEMBER");
        return organiser.post("/honour-types", type).path("id").asText();
    }
}
