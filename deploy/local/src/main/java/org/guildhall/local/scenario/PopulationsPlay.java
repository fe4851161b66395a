package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.local.scenario.Played.Joined;
import org.guildhall.local.terminal.Progress;

/** Imports the members whom a federation has before it comes, as its officer would: sent, checked, applied. */
final class PopulationsPlay {
    private static final Set<String> UNDER_WAY = Set.of("PREVIEWING", "APPLYING");

    private final Account officer;

    PopulationsPlay(Account officer) {
        this.officer = officer;
    }

    static int members(Scenario scenario) {
        return scenario.populations().stream().mapToInt(Population::size).sum();
    }

    /** Everybody is checked and then taken, so each counts twice for the progress. */
    void play(Scenario scenario, SyntheticPersons persons, Played played, Progress progress) {
        // Those with the first indexes join at the sessions.
        int next = SessionsPlay.joins(scenario);
        for (Population population : scenario.populations()) {
            List<MemberSheet.Row> rows = rows(population, persons, next, scenario.seed(), played);
            next += rows.size();
            for (int from = 0; from < rows.size(); from += MemberSheet.ROWS) {
                List<MemberSheet.Row> part = rows.subList(from, Math.min(from + MemberSheet.ROWS, rows.size()));
                bring(played.organisation(population.organisation()), MemberSheet.of(part), progress);
            }
            int enough = ContestsPlay.entrants(scenario) + SessionsPlay.joins(scenario);
            played.imported(population.organisation(), firstOf(population, enough, played));
        }
    }

    /** As many as the contests need, even if everybody who joined at a session is among them. */
    private List<Joined> firstOf(Population population, int count, Played played) {
        String path = "/members?organisation=" + played.organisation(population.organisation());
        return officer.list(path, count).stream()
                .map(member -> Joined.imported(member.path("id").asText()))
                .toList();
    }

    private static List<MemberSheet.Row> rows(
            Population population, SyntheticPersons persons, int first, long seed, Played played) {
        List<String> unions = population.unionsOfMembers(seed);
        List<MemberSheet.Row> rows = new ArrayList<>(unions.size());
        for (Population.Group group : population.members()) {
            for (int count = 0; count < group.members(); count++) {
                int place = rows.size();
                rows.add(new MemberSheet.Row(
                        persons.person(first + place), played.organisation(unions.get(place)), group));
            }
        }
        return rows;
    }

    private void bring(String organisationId, byte[] sheet, Progress progress) {
        String id = officer.upload("/imports?kind=MEMBERS&organisation=" + organisationId, "text/csv", sheet)
                .path("id")
                .asText();
        await(id, "READY", progress);
        officer.post("/imports/%s/apply".formatted(id), Map.of("skipFaulty", false));
        await(id, "APPLIED", progress);
    }

    private void await(String id, String state, Progress progress) {
        int shown = 0;
        while (true) {
            JsonNode run = officer.get("/imports/" + id);
            boolean over = !UNDER_WAY.contains(run.path("state").asText());
            int rows = over
                    ? run.path("counts").path("rows").asInt()
                    // Of the sheet, whose first row is the head.
                    : run.path("processedUpTo").asInt() - 1;
            for (; shown < rows; shown++) {
                progress.step();
            }
            if (over) {
                require(run, state);
                return;
            }
            Patience.pause();
        }
    }

    private static void require(JsonNode run, String state) {
        int faulty = run.path("counts").path("faulty").asInt();
        if (!run.path("state").asText().equals(state) || faulty > 0) {
            throw new IllegalStateException("the import of %d rows is %s, %d are faulty"
                    .formatted(run.path("counts").path("rows").asInt(), run.path("state"), faulty));
        }
    }
}
