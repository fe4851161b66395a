package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guildhall.local.terminal.Progress;

/** Transfers and retires members and merges unions, as officers and administrators would. */
final class ChangesPlay {
    private static final int AT_ONCE = 1_000;

    private final Account officer;
    private final Account administrator;
    private final ClientCrowd crowd;

    ChangesPlay(Account officer, Account administrator, ClientCrowd crowd) {
        this.officer = officer;
        this.administrator = administrator;
        this.crowd = crowd;
    }

    static int steps(Changes changes) {
        return changes.transfers().stream().mapToInt(Changes.Transfer::members).sum()
                + changes.retirements().stream()
                        .mapToInt(Changes.Retirement::members)
                        .sum()
                + changes.mergers().size();
    }

    void play(Changes changes, Played played, Progress progress) {
        for (Changes.Transfer transfer : changes.transfers()) {
            List<String> members = members(played.organisation(transfer.from()), transfer.members());
            for (int from = 0; from < members.size(); from += AT_ONCE) {
                List<String> part = members.subList(from, Math.min(from + AT_ONCE, members.size()));
                transfer(part, played.organisation(transfer.to()));
                part.forEach(member -> progress.step());
            }
        }
        List<Callable<JsonNode>> retirements = new ArrayList<>();
        for (Changes.Retirement retirement : changes.retirements()) {
            members(played.organisation(retirement.organisation()), retirement.members())
                    .forEach(member -> retirements.add(
                            () -> officer.post("/members/%s/retain".formatted(member), Map.of("reason", "RETIRED"))));
        }
        crowd.doAll(retirements, progress);
        for (Changes.Merger merger : changes.mergers()) {
            merge(played.organisation(merger.organisation()), played.organisation(merger.into()));
            progress.step();
        }
    }

    /** The first active members of an organisation and all below it. */
    private List<String> members(String organisationId, int count) {
        return officer.list("/members?status=ACTIVE&organisation=" + organisationId, count).stream()
                .map(member -> member.path("id").asText())
                .toList();
    }

    private void transfer(List<String> members, String to) {
        JsonNode asked = officer.post(
                "/transfers", Map.of("memberIds", members, "toOrganisationId", to, "reason", "NEW_EMPLOYER"));
        List<String> transfers = new ArrayList<>();
        asked.path("rows").forEach(row -> transfers.add(row.path("transferId").asText()));
        officer.post("/transfers/accept", Map.of("transferIds", transfers));
    }

    private void merge(String organisationId, String intoId) {
        String path = "/organisations/" + organisationId;
        administrator.change(
                "POST",
                path + "/merge",
                Map.of("intoOrganisationId", intoId, "reason", "EMPLOYERS_MERGED"),
                administrator.get(path).path("version").asText());
    }
}
