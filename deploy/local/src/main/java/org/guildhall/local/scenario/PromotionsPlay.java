package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guildhall.local.scenario.Played.Joined;
import org.guildhall.local.scenario.Scenario.Contest;
import org.guildhall.local.scenario.Scenario.Session;
import org.guildhall.local.scenario.Scenario.Skill;
import org.guildhall.local.terminal.Progress;

/**
 * Skills before a contest, and what the contest makes of them: promotions by the policy of the region, proposed by the organiser and
 * granted in lots by a second person.
 */
final class PromotionsPlay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LOT = 100;

    private final Account officer;
    private final Account organiser;
    private final Account second;
    private final ClientCrowd crowd;

    /**
     * @param officer at membership-service
     * @param organiser at contest-service
     * @param second at contest-service, somebody else
     */
    PromotionsPlay(Account officer, Account organiser, Account second, ClientCrowd crowd) {
        this.officer = officer;
        this.organiser = organiser;
        this.second = second;
        this.crowd = crowd;
    }

    static int assessments(Scenario scenario) {
        return scenario.sessions().stream()
                .flatMap(session -> session.skills().stream())
                .mapToInt(Skill::members)
                .sum();
    }

    /** Records what those who joined could do already, one skill after the other. */
    void assess(Scenario scenario, Played played, Progress progress) {
        List<Callable<JsonNode>> assessments = new ArrayList<>();
        for (Session session : scenario.sessions()) {
            List<Joined> joined = played.joined(session.ref());
            int next = 0;
            for (Skill skill : session.skills()) {
                Map<String, String> assessment = Map.of("level", skill.level(), "trade", skill.trade());
                for (Joined member : joined.subList(next, next + skill.members())) {
                    String path = "/members/%s/skill-assessments".formatted(member.memberId());
                    assessments.add(() -> officer.post(path, assessment));
                }
                next += skill.members();
            }
        }
        crowd.doAll(assessments, progress);
    }

    /** To be written before the contest ends: proposals follow the policy in force on that day. */
    void writePolicies(Scenario scenario, Played played) {
        for (Contest contest : scenario.contests()) {
            if (contest.promotionPolicy() != null) {
                Map<String, Object> policy = Map.of(
                        "organisationId", played.organisation(contest.organisation()),
                        "title", contest.title(),
                        "validFrom", LocalDate.now(ZONE).toString(),
                        "lines", contest.promotionPolicy());
                organiser.post("/promotion-policies", policy);
            }
        }
    }

    void promote(Scenario scenario, Played played) {
        for (Contest contest : scenario.contests()) {
            if (contest.promotionPolicy() != null) {
                String path = "/contests/%s/promotion-proposals".formatted(played.contest(contest.ref()));
                organiser.post(path);
                List<String> proposals = organiser.list(path + "?state=PROPOSED").stream()
                        .map(proposal -> proposal.path("id").asText())
                        .toList();
                for (int from = 0; from < proposals.size(); from += LOT) {
                    List<String> lot = proposals.subList(from, Math.min(from + LOT, proposals.size()));
                    second.post("/promotion-proposals/grant", Map.of("ids", lot));
                }
            }
        }
    }
}
