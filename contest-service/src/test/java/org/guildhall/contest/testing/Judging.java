package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.ORGANISER;

import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A running contest with one project, its panel, and what judges do. */
public final class Judging {

    /** The marks of a whole sheet of {@link Rules#of}. */
    public static final String MARKS = "{\"marks\":{\"t1\":\"80\",\"p1\":\"2\",\"p2\":\"1800\"}}";

    public final UUID contest;
    public final UUID project;
    public final UUID stage;
    public final List<UUID> entries;
    public final List<String> judges = new ArrayList<>();
    public final List<UUID> judgeIds = new ArrayList<>();

    private final String organiser;

    private Judging(String organiser, UUID contest, UUID project, UUID stage, List<UUID> entries) {
        this.organiser = organiser;
        this.contest = contest;
        this.project = project;
        this.stage = stage;
        this.entries = entries;
    }

    /** Starts a contest of the eastern district with an entry for each member; nobody judges it yet. */
    public static Judging start(Town town, String rules, List<UUID> members) {
        return start(town.east, rules, members, ORGANISER);
    }

    public static Judging start(UUID organisation, String rules, List<UUID> members, String organiser) {
        UUID contest = Api.draft(organiser, organisation);
        UUID project = Api.project(organiser, contest, null);
        Api.rules(organiser, project, rules);
        Api.open(organiser, contest);
        List<UUID> entries = members.stream()
                .map(member -> created(Api.enter(organiser, project, member)))
                .toList();
        Api.start(organiser, contest);
        return new Judging(organiser, contest, project, Api.stage(organiser, project), entries);
    }

    /** Appoints so many judges without any relation, and assigns them. */
    public Judging withJudges(int count) {
        IntStream.range(0, count).forEach(i -> appoint("judge-" + UUID.randomUUID(), null));
        assign().then().statusCode(200);
        return this;
    }

    public UUID appoint(String subject, UUID organisation) {
        UUID judge = created(appointment(subject, organisation));
        judges.add(subject);
        judgeIds.add(judge);
        return judge;
    }

    /** Of somebody who declares to be no member, unless they are known to be one. */
    public Response appointment(String subject, UUID organisation) {
        CDI.current().select(MembershipTopic.class).get().declareNonMember(subject);
        String place = organisation == null ? "null" : "\"" + organisation + "\"";
        return as(organiser)
                .body("{\"subject\":\"%s\",\"organisationId\":%s}".formatted(subject, place))
                .post("/projects/" + project + "/judges");
    }

    public Response assign() {
        return as(organiser).post("/stages/" + stage + "/assignments");
    }

    /** Declares that a judge has a relation to an entry. */
    public Response recuse(UUID judge, UUID entry) {
        return as(organiser)
                .body("{\"entryId\":\"%s\",\"reason\":\"师徒关系\"}".formatted(entry))
                .post("/judges/" + judge + "/recusals");
    }

    /** Entry id to blind code. */
    public Map<String, String> codes() {
        List<Map<String, String>> shown = as(organiser)
                .get("/stages/" + stage + "/participations?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, String> codes = new java.util.HashMap<>();
        shown.forEach(each -> codes.put(each.get("entryId"), each.get("blindCode")));
        return codes;
    }

    /** Who marks what: code, judge, status, sheetId. */
    public List<Map<String, Object>> assignments() {
        return as(organiser)
                .get("/stages/" + stage + "/assignments?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    public Response progress() {
        return as(organiser).get("/stages/" + stage + "/progress");
    }

    /** The sheets this judge still has to mark. */
    public static List<String> tasks(String judge) {
        return as(judge)
                .get("/judging/tasks?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** The judge's open sheet of a code. */
    public static String task(String judge, String code) {
        return as(judge).get("/judging/tasks?limit=200").path("items.find { it.code == '" + code + "' }.id");
    }

    public static Response save(String judge, String sheet, long version, String patch) {
        return as(judge).header("If-Match", "\"" + version + "\"").body(patch).patch("/judging/tasks/" + sheet);
    }

    public static Response finalise(String judge, String sheet, long version) {
        return as(judge).header("If-Match", "\"" + version + "\"").post("/judging/tasks/" + sheet + "/finalise");
    }

    /** Marks a whole sheet and makes it final. */
    public static void mark(String judge, String sheet, String marks) {
        save(judge, sheet, 1, marks).then().statusCode(200);
        finalise(judge, sheet, 2).then().statusCode(200);
    }

    /** Every judge marks all their sheets. */
    public void markAll(String marks) {
        judges.forEach(judge -> tasks(judge).forEach(sheet -> mark(judge, sheet, marks)));
    }

    public Response moderations() {
        return as(organiser).get("/stages/" + stage + "/moderations?limit=200");
    }

    public static Response resolve(String moderator, Object moderation, String resolution) {
        return as(moderator).body(resolution).post("/moderations/" + moderation + "/resolve");
    }
}
