package org.guildhall.contest;

import static org.guildhall.contest.testing.Api.contest;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.enter;
import static org.guildhall.contest.testing.Api.openProject;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.PromotionRecipes;
import org.guildhall.contest.testing.QuestionRecipes;
import org.guildhall.contest.testing.QuizRecipes;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Surveys;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.testing.AuthorityMatrix;
import org.guildhall.kit.testing.ServedRoute;
import org.guildhall.kit.testing.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class ContestAuthorityTest extends AuthorityMatrix {

    private static final String PROJECT = "{\"trade\":\"电工\",\"title\":\"低压电气安装\"}";
    private static final String COPY =
            "{\"year\":2027,\"opensAt\":\"2027-01-01T00:00:00Z\",\"closesAt\":\"2027-02-01T00:00:00Z\"}";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Games games;

    @Inject
    PromotionRecipes promotions;

    @Inject
    QuizRecipes quizzes;

    @Inject
    QuestionRecipes questions;

    @Inject
    Surveys surveys;

    @Override
    protected Tree plantTree() {
        UUID own = membership.found(town.east, "TOWNSHIP");
        UUID child = membership.found(own, "GRASSROOTS");
        return new Tree(town.east, own, child, membership.found(town.east, "TOWNSHIP"));
    }

    @Override
    protected void appoint(String subject, Position position, UUID organisation) {
        membership.appoint(subject, position.name(), organisation);
    }

    @Override
    protected Map<String, Recipe> recipes() {
        membership.declareNonMember("judge-1");
        Map<String, Recipe> recipes = new HashMap<>();
        recipes.put("POST /contests", organisation -> Call.of("/contests", contest(organisation)));
        recipes.put(
                "GET /contests",
                organisation -> Call.of("/contests?limit=200")
                        .showing(draft(organisation).toString()));
        recipes.put("GET /me", organisation -> Call.of("/me"));
        recipes.put("GET /home", organisation -> Call.of("/home"));
        recipes.put("GET /contests/open", organisation -> Call.of("/contests/open"));
        recipes.put("GET /contests/{id}", on("/contests/%s", this::draft, null));
        recipes.put(
                "PATCH /contests/{id}",
                organisation -> on("/contests/%s", this::draft, "{\"title\":\"技能月\"}")
                        .in(organisation)
                        .ifMatch(1));
        recipes.put("POST /contests/{id}/open", on("/contests/%s/open", this::draft, null));
        recipes.put("POST /contests/{id}/cancel", on("/contests/%s/cancel", this::draft, null));
        // A draft has no list, so nobody is asked for names.
        recipes.put("GET /contests/{id}/name-list", on("/contests/%s/name-list?kind=START", this::draft, null));
        recipes.put("GET /contests/{id}/projects", on("/contests/%s/projects", this::draft, null));
        recipes.put("POST /contests/{id}/projects", on("/contests/%s/projects", this::draft, PROJECT));
        recipes.put("GET /projects/{id}", on("/projects/%s", this::project, null));
        recipes.put("GET /projects/{id}/entries", on("/projects/%s/entries", this::project, null));
        recipes.put("POST /projects/{id}/entries", on("/projects/%s/entries", this::project, "{}"));
        recipes.put("GET /entries/mine", organisation -> Call.of("/entries/mine"));
        recipes.put("GET /entries/{id}", on("/entries/%s", this::entry, null));
        recipes.put("POST /entries/{id}/withdraw", on("/entries/%s/withdraw", this::entry, null));
        addStagesAndEntries(recipes);
        addPanel(recipes);
        addRankings(recipes);
        addResults(recipes);
        addMarking(recipes);
        promotions.addTo(recipes);
        quizzes.addTo(recipes);
        questions.addTo(recipes);
        surveys.addTo(recipes);
        return recipes;
    }

    private void addStagesAndEntries(Map<String, Recipe> recipes) {
        recipes.put("GET /contests/{id}/rules", on("/contests/%s/rules", this::draft, null));
        recipes.put(
                "PUT /contests/{id}/rules",
                organisation -> on("/contests/%s/rules", this::draft, "{}")
                        .in(organisation)
                        .ifMatch(1));
        recipes.put("POST /contests/{id}/copies", on("/contests/%s/copies", this::draft, COPY));
        recipes.put("POST /contests/{id}/start", on("/contests/%s/start", this::startable, null));
        recipes.put("GET /projects/{id}/rules", on("/projects/%s/rules", this::project, null));
        recipes.put(
                "PUT /projects/{id}/rules",
                organisation -> on("/projects/%s/rules", this::project, Rules.of(3))
                        .in(organisation)
                        .ifMatch(0));
        recipes.put(
                "POST /projects/{id}/entries/bulk",
                organisation -> Call.of(
                        "/projects/" + project(organisation) + "/entries/bulk",
                        "{\"organisationId\":\"%s\",\"entries\":[{\"memberId\":\"%s\"}]}"
                                .formatted(organisation, UUID.randomUUID())));
        recipes.put("POST /projects/{id}/absences", on("/projects/%s/absences", this::project, null));
        recipes.put(
                "POST /projects/{id}/check-ins",
                on("/projects/%s/check-ins", this::project, "{\"entryIds\":[\"%s\"]}".formatted(UUID.randomUUID())));
        recipes.put("POST /entries/{id}/check-in", on("/entries/%s/check-in", this::entry, null));
        recipes.put("POST /entries/{id}/absence", on("/entries/%s/absence", this::entry, null));
        recipes.put("POST /entries/{id}/disqualify", on("/entries/%s/disqualify", this::entry, "{\"reason\":\"替考\"}"));
        recipes.put("GET /projects/{id}/stages", on("/projects/%s/stages", this::project, null));
        recipes.put("GET /stages/{id}", on("/stages/%s", this::stage, null));
        recipes.put("GET /stages/{id}/participations", on("/stages/%s/participations", this::stage, null));
    }

    private void addPanel(Map<String, Recipe> recipes) {
        recipes.put(
                "POST /projects/{id}/judges", on("/projects/%s/judges", this::project, "{\"subject\":\"judge-1\"}"));
        recipes.put("GET /projects/{id}/judges", on("/projects/%s/judges", this::project, null));
        recipes.put("POST /projects/{id}/judge-invitations", on("/projects/%s/judge-invitations", this::project, "{}"));
        recipes.put("GET /projects/{id}/judge-invitations", on("/projects/%s/judge-invitations", this::project, null));
        recipes.put(
                "POST /judge-invitations/{id}/revoke", on("/judge-invitations/%s/revoke", this::judgeInvitation, null));
        recipes.put(
                "POST /judge-invitations/accept",
                organisation -> Call.of("/judge-invitations/accept", "{\"token\":\"%s\"}".formatted("A".repeat(32))));
        recipes.put("POST /judges/{id}/end", on("/judges/%s/end", this::judge, null));
        recipes.put(
                "POST /judges/{id}/recusals",
                organisation -> Call.of(
                        "/judges/" + judge(organisation) + "/recusals",
                        "{\"organisationId\":\"%s\",\"reason\":\"师徒\"}".formatted(organisation)));
        recipes.put("GET /judges/{id}/recusals", on("/judges/%s/recusals", this::judge, null));
    }

    /** Streams never end, so they are tested where they are read: BoardTest. */
    @Override
    protected boolean covers(ServedRoute route) {
        return super.covers(route) && !route.name().endsWith("/stream");
    }

    private void addRankings(Map<String, Recipe> recipes) {
        recipes.put("GET /stages/{id}/standing", on("/stages/%s/standing", this::stage, null));
        recipes.put("POST /stages/{id}/advance", on("/stages/%s/advance", this::stage, null));
        recipes.put("POST /stages/{id}/take-in-waiting", on("/stages/%s/take-in-waiting", this::stage, null));
        recipes.put(
                "POST /stages/{id}/jury-decisions",
                on("/stages/%s/jury-decisions", this::stage, "{\"codes\":[\"A\",\"B\"],\"reason\":\"规范\"}"));
        recipes.put("POST /stages/{id}/remark-sets", on("/stages/%s/remark-sets", this::stage, "{\"reason\":\"漏判\"}"));
        recipes.put("GET /remark-sets/{id}", on("/remark-sets/%s", this::remarkSet, null));
        recipes.put("POST /remark-sets/{id}/apply", on("/remark-sets/%s/apply", this::remarkSet, null));
        recipes.put("POST /remark-sets/{id}/cancel", on("/remark-sets/%s/cancel", this::remarkSet, null));
        recipes.put("GET /contests/{id}/internal-board", on("/contests/%s/internal-board", this::startable, null));
        recipes.put(
                "GET /contests/{id}/board",
                organisation -> Call.of("/contests/" + published(organisation).contest() + "/board"));
        recipes.put("POST /contests/{id}/board/freeze", on("/contests/%s/board/freeze", this::startable, null));
        recipes.put("POST /contests/{id}/board/release", on("/contests/%s/board/release", this::startable, null));
    }

    private void addResults(Map<String, Recipe> recipes) {
        recipes.put("POST /contests/{id}/close-marking", on("/contests/%s/close-marking", this::startable, null));
        recipes.put("POST /contests/{id}/publish", on("/contests/%s/publish", this::startable, "{}"));
        recipes.put("POST /contests/{id}/finalise", on("/contests/%s/finalise", this::startable, null));
        recipes.put("GET /contests/{id}/audit", on("/contests/%s/audit", this::draft, null));
        recipes.put(
                "GET /contests/{id}/results",
                organisation -> Call.of("/contests/" + published(organisation).contest() + "/results"));
        recipes.put("GET /contests/{id}/results/{entry}/proof", organisation -> {
            Games.Game game = published(organisation);
            return Call.of(
                    "/contests/" + game.contest() + "/results/" + game.entries().get(0) + "/proof");
        });
        recipes.put(
                "GET /contests/{id}/unit-standings",
                organisation -> Call.of("/contests/" + published(organisation).contest() + "/unit-standings"));
        recipes.put("GET /contests/{id}/objections", on("/contests/%s/objections", this::draft, null));
        recipes.put(
                "POST /contests/{id}/objections",
                organisation -> Call.of(
                        "/contests/" + draft(organisation) + "/objections",
                        "{\"entryId\":\"%s\",\"statement\":\"漏判\"}".formatted(UUID.randomUUID())));
        recipes.put("GET /objections/{id}", on("/objections/%s", this::objection, null));
        recipes.put(
                "POST /objections/{id}/appeal", on("/objections/%s/appeal", this::objection, "{\"statement\":\"不服\"}"));
        recipes.put(
                "POST /objections/{id}/answer",
                on("/objections/%s/answer", this::objection, "{\"upheld\":false,\"answer\":\"不属实\"}"));
    }

    private Games.Game published(UUID organisation) {
        Games.Game game = games.start(ADMINISTRATOR, organisation, organisation, Games.RULES, 1);
        games.mark(game.stage(), game.entries(), "90");
        Api.as(ADMINISTRATOR)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(200);
        Api.as(Town.ORGANISER)
                .body("{}")
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(200);
        return game;
    }

    private UUID objection(UUID organisation) {
        Games.Game game = published(organisation);
        return created(Api.as(game.members().get(0))
                .body("{\"entryId\":\"%s\",\"statement\":\"漏判\"}"
                        .formatted(game.entries().get(0)))
                .post("/contests/" + game.contest() + "/objections"));
    }

    private UUID remarkSet(UUID organisation) {
        return created(Api.as(ADMINISTRATOR)
                .body("{\"reason\":\"漏判\",\"cause\":\"MISCONDUCT\"}")
                .post("/stages/" + published(organisation).stage() + "/remark-sets"));
    }

    private void addMarking(Map<String, Recipe> recipes) {
        recipes.put("POST /stages/{id}/assignments", on("/stages/%s/assignments", this::stage, null));
        recipes.put("GET /stages/{id}/assignments", on("/stages/%s/assignments", this::stage, null));
        recipes.put("GET /stages/{id}/progress", on("/stages/%s/progress", this::stage, null));
        recipes.put("GET /stages/{id}/moderations", on("/stages/%s/moderations", this::stage, null));
        recipes.put(
                "POST /moderations/{id}/resolve",
                on("/moderations/%s/resolve", this::moderation, "{\"method\":\"STANDARDISED\"}"));
        // Judges' routes ask for a sign-in alone, and show everybody their own tasks.
        String sheet = "/judging/tasks/" + UUID.randomUUID();
        recipes.put("GET /judging/tasks", organisation -> Call.of("/judging/tasks"));
        recipes.put("GET /judging/tasks/{sheet}", organisation -> Call.of(sheet));
        recipes.put(
                "PATCH /judging/tasks/{sheet}",
                organisation -> Call.of(sheet, Judging.MARKS).ifMatch(1));
        recipes.put(
                "POST /judging/tasks/{sheet}/finalise",
                organisation -> Call.of(sheet + "/finalise").ifMatch(1));
        recipes.put(
                "POST /judging/tasks/{sheet}/recuse",
                organisation -> Call.of(sheet + "/recuse", "{\"reason\":\"师徒\"}"));
    }

    private UUID moderation(UUID organisation) {
        Judging judging =
                Judging.start(organisation, Rules.of(2), List.of(membership.join(organisation)), ADMINISTRATOR);
        judging.withJudges(2);
        for (int i = 0; i < 2; i++) {
            String judge = judging.judges.get(i);
            String marks = Judging.MARKS.replace("\"80\"", "\"" + (80 + 10 * i) + "\"");
            Judging.mark(judge, Judging.tasks(judge).get(0), marks);
        }
        return UUID.fromString(judging.moderations().path("items[0].id"));
    }

    private UUID startable(UUID organisation) {
        UUID contest = draft(organisation);
        UUID project = Api.project(ADMINISTRATOR, contest, null);
        Api.rules(ADMINISTRATOR, project, Rules.of(1));
        Api.open(ADMINISTRATOR, contest);
        created(enter(ADMINISTRATOR, project, membership.join(organisation)));
        return contest;
    }

    private UUID stage(UUID organisation) {
        UUID contest = startable(organisation);
        Api.start(ADMINISTRATOR, contest);
        String project =
                Api.as(ADMINISTRATOR).get("/contests/" + contest + "/projects").path("items[0].id");
        return Api.stage(ADMINISTRATOR, UUID.fromString(project));
    }

    private UUID judge(UUID organisation) {
        return created(Api.as(ADMINISTRATOR)
                .body("{\"subject\":\"judge-1\"}")
                .post("/projects/" + project(organisation) + "/judges"));
    }

    private UUID judgeInvitation(UUID organisation) {
        return UUID.fromString(Api.as(ADMINISTRATOR)
                .body("{}")
                .post("/projects/" + project(organisation) + "/judge-invitations")
                .path("invitation.id"));
    }

    private static Recipe on(String path, Function<UUID, UUID> target, String body) {
        return organisation -> Call.of(path.formatted(target.apply(organisation)), body);
    }

    private UUID draft(UUID organisation) {
        return Api.draft(ADMINISTRATOR, organisation);
    }

    private UUID project(UUID organisation) {
        return openProject(ADMINISTRATOR, organisation, null);
    }

    private UUID entry(UUID organisation) {
        return created(enter(ADMINISTRATOR, project(organisation), membership.join(organisation)));
    }
}
