package org.guildhall.membership;

import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.testing.AuthorityMatrix;
import org.guildhall.kit.testing.ServedRoute;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.employer.EmployerJobs;
import org.guildhall.membership.employer.founding.FoundingLook;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;

@QuarkusTest
@WithTestResource(TestStack.class)
class MembershipAuthorityTest extends AuthorityMatrix {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final People PEOPLE = new People(3);

    private final Targets targets = new Targets(PEOPLE);
    private final Map<UUID, String> stated = new HashMap<>();
    private final Map<UUID, String> cases = new HashMap<>();

    @Inject
    EmployerJobs jobs;

    @Inject
    FoundingLook detector;

    @Override
    protected Tree plantTree() {
        UUID parent = organisation(null, "CITY");
        UUID own = organisation(parent, "COUNTY");
        return new Tree(parent, own, organisation(own, "TOWNSHIP"), organisation(parent, "COUNTY"));
    }

    @Override
    protected void appoint(String subject, Position position, UUID organisation) {
        Hall.appoint(subject, position.name(), organisation);
    }

    /**
     * A stream never ends for whoever may see it; ImportTest opens it. Keys are the whole tree's, as KeyRotationTest and
     * IndexRotationTest show. A letter of another cell is no union's in particular; CellArrivalTest makes some void.
     */
    @Override
    protected boolean covers(ServedRoute route) {
        return super.covers(route)
                && !List.of(
                                "GET /imports/{id}/stream",
                                "GET /key-rotation",
                                "GET /blind-index-key",
                                "POST /blind-index-key/rotate",
                                "POST /cell-arrivals/void")
                        .contains(route.name());
    }

    @Override
    protected Map<String, Recipe> recipes() {
        Map<String, Recipe> recipes = new HashMap<>();
        organisations(recipes);
        changesOfOrganisations(recipes);
        foundings(recipes);
        employers(recipes);
        foundingCases(recipes);
        appointments(recipes);
        sessions(recipes);
        applications(recipes);
        members(recipes);
        memberships(recipes);
        transfers(recipes);
        cells(recipes);
        imports(recipes);
        archives(recipes);
        cards(recipes);
        joining(recipes);
        personalData(recipes);
        return recipes;
    }

    private void organisations(Map<String, Recipe> recipes) {
        recipes.put(
                "GET /organisations",
                id -> Call.of("/organisations?limit=200")
                        .showing(administrator().get("/organisations/" + id).path("name")));
        recipes.put("POST /organisations", id -> call("/organisations", Hall.organisationBody(id, "GRASSROOTS")));
        recipes.put("GET /organisations/{id}", id -> Call.of("/organisations/" + id));
        recipes.put("GET /organisations/{id}/children", id -> Call.of("/organisations/" + id + "/children"));
        recipes.put(
                "POST /organisations/{id}/rename",
                id -> call("/organisations/" + organisation(id, "GRASSROOTS") + "/rename", Map.of("name", "新名称"))
                        .ifMatch(1));
        recipes.put(
                "POST /organisations/{id}/move",
                id -> call(
                                "/organisations/" + organisation(id, "GRASSROOTS") + "/move",
                                Map.of("parentId", organisation(id, "TOWNSHIP")))
                        .ifMatch(1));
    }

    private void changesOfOrganisations(Map<String, Recipe> recipes) {
        recipes.put("GET /areas", id -> Call.of("/areas"));
        recipes.put(
                "PATCH /organisations/{id}",
                id -> call("/organisations/" + organisation(id, "GRASSROOTS"), Map.of("employeeCount", 9))
                        .ifMatch(1));
        recipes.put("GET /organisations/{id}/history", id -> Call.of("/organisations/" + id + "/history"));
        recipes.put(
                "POST /organisations/{id}/close",
                id -> call("/organisations/" + organisation(id, "GRASSROOTS") + "/close", Map.of("reason", "OTHER"))
                        .ifMatch(1));
        recipes.put(
                "POST /organisations/{id}/merge",
                id -> call(
                                "/organisations/" + organisation(id, "GRASSROOTS") + "/merge",
                                Map.of("intoOrganisationId", organisation(id, "GRASSROOTS"), "reason", "OTHER"))
                        .ifMatch(1));
        recipes.put("GET /organisations/elections", id -> {
            Map<String, Object> electing = Hall.organisationBody(id, "GRASSROOTS");
            electing.put("nextElectionOn", "2020-01-01");
            UUID union = Hall.idOf(administrator().body(electing).post("/organisations"));
            return Call.of("/organisations/elections?limit=200").showing(union.toString());
        });
    }

    private void foundings(Map<String, Recipe> recipes) {
        recipes.put("POST /founding-applications", id -> call("/founding-applications", Targets.founding(id, "测试单位")));
        recipes.put("GET /founding-applications/mine", id -> Call.of("/founding-applications/mine"));
        recipes.put(
                "GET /founding-applications",
                id -> Call.of("/founding-applications?limit=200")
                        .showing(applyToFound(id).toString()));
        recipes.put("GET /founding-applications/{id}", id -> Call.of("/founding-applications/" + applyToFound(id)));
        recipes.put(
                "POST /founding-applications/{id}/approve",
                id -> Call.of("/founding-applications/" + applyToFound(id) + "/approve"));
        recipes.put(
                "POST /founding-applications/{id}/refuse",
                id -> call("/founding-applications/" + applyToFound(id) + "/refuse", Map.of("reason", "OTHER")));
        recipes.put(
                "POST /founding-applications/{id}/withdraw",
                id -> Call.of("/founding-applications/" + applyToFound(id) + "/withdraw"));
    }

    private static UUID applyToFound(UUID parent) {
        return Hall.idOf(
                Hall.post("worker-" + UUID.randomUUID(), "/founding-applications", Targets.founding(parent, "测试单位")));
    }

    private void employers(Map<String, Recipe> recipes) {
        recipes.put("POST /employers", id -> call("/employers", employerBody(id)));
        recipes.put(
                "GET /employers",
                id -> Call.of("/employers?limit=200").showing(employer(id).toString()));
        recipes.put("GET /employers/{id}", id -> Call.of("/employers/" + employer(id)));
        recipes.put("GET /employers/{id}/history", id -> Call.of("/employers/" + employer(id) + "/history"));
        recipes.put(
                "PATCH /employers/{id}",
                id -> call("/employers/" + employer(id), Map.of("employeeCount", 9))
                        .ifMatch(1));
        recipes.put(
                "POST /employers/{id}/close",
                id -> call("/employers/" + employer(id) + "/close", Map.of("reason", "OTHER"))
                        .ifMatch(1));
        recipes.put("GET /stated-employers", id -> Call.of("/stated-employers?organisation=" + id));
        recipes.put(
                "POST /stated-employers/link",
                id -> call("/stated-employers/link", Map.of("key", stated(id), "employerId", employer(id))));
    }

    private static Map<String, Object> employerBody(UUID keeper) {
        return Map.of("keeperId", keeper, "name", "测试单位");
    }

    private static UUID employer(UUID keeper) {
        return Hall.idOf(Hall.post(Hall.ADMINISTRATOR, "/employers", employerBody(keeper)));
    }

    /** What a member of the organisation states. */
    private synchronized String stated(UUID organisation) {
        return stated.computeIfAbsent(organisation, id -> {
            targets.member(id);
            jobs.readAll();
            return administrator().get("/stated-employers?organisation=" + id).path("items[0].key");
        });
    }

    private void foundingCases(Map<String, Recipe> recipes) {
        recipes.put(
                "GET /founding-cases",
                id -> Call.of("/founding-cases?limit=200").showing(foundingCase(id)));
        recipes.put("GET /founding-cases/{id}", id -> Call.of("/founding-cases/" + foundingCase(id)));
        recipes.put(
                "GET /founding-cases/{id}/members", id -> Call.of("/founding-cases/" + foundingCase(id) + "/members"));
        // The first who may closes it; who may not is refused before.
        recipes.put(
                "POST /founding-cases/{id}/found",
                id -> call("/founding-cases/" + foundingCase(id) + "/found", Targets.unionToFound()));
        recipes.put(
                "POST /founding-cases/{id}/dismiss",
                id -> call("/founding-cases/" + foundingCase(id) + "/dismiss", Map.of("reason", "OTHER")));
    }

    /** One per organisation: it takes twenty-five members. */
    private synchronized String foundingCase(UUID above) {
        return cases.computeIfAbsent(above, id -> targets.foundingCase(id, jobs, detector, "测试企业有限公司"));
    }

    private void appointments(Map<String, Recipe> recipes) {
        recipes.put("GET /appointments", id -> {
            String subject = "subject-" + UUID.randomUUID();
            UUID appointment = Hall.appoint(subject, "AUDITOR", id);
            return Call.of("/appointments?subject=" + subject).showing(appointment.toString());
        });
        recipes.put("POST /appointments", id -> {
            String subject = "subject-" + UUID.randomUUID();
            return call("/appointments", Map.of("subject", subject, "position", "AUDITOR", "organisationId", id));
        });
        recipes.put(
                "POST /appointments/{id}/end",
                id -> Call.of("/appointments/" + Hall.appoint("subject-" + UUID.randomUUID(), "AUDITOR", id) + "/end"));
    }

    private void sessions(Map<String, Recipe> recipes) {
        recipes.put(
                "GET /recruitment-sessions",
                id -> Call.of("/recruitment-sessions?organisation=" + id)
                        .showing(targets.session(id, "REVIEW").joinToken()));
        recipes.put("POST /recruitment-sessions", id -> call("/recruitment-sessions", Hall.sessionBody(id)));
        recipes.put("GET /recruitment-sessions/{id}", atSession(""));
        recipes.put(
                "PATCH /recruitment-sessions/{id}",
                id -> call(pathOfSession(id), Map.of("venue", "报告厅")).ifMatch(1));
        recipes.put("POST /recruitment-sessions/{id}/close", atSession("/close"));
        recipes.put("POST /recruitment-sessions/{id}/join-token/replace", atSession("/join-token/replace"));
        recipes.put("GET /recruitment-sessions/{id}/join-code.svg", atSession("/join-code.svg"));
        recipes.put("GET /recruitment-sessions/{id}/join-code.png", atSession("/join-code.png"));
        recipes.put("POST /organisations/{id}/standing-code", id -> standingCode(id, ""));
        recipes.put("GET /organisations/{id}/standing-code", atStandingCode(""));
        recipes.put("POST /organisations/{id}/standing-code/revoke", atStandingCode("/revoke"));
        recipes.put("GET /organisations/{id}/standing-code/join-code.svg", atStandingCode("/join-code.svg"));
        recipes.put("GET /organisations/{id}/standing-code/join-code.png", atStandingCode("/join-code.png"));
        recipes.put("GET /recruitment-sessions/{id}/applications", atSession("/applications"));
        recipes.put("POST /recruitment-sessions/{id}/applications/confirm-all", atSession("/applications/confirm-all"));
        recipes.put("POST /recruitment-sessions/{sessionId}/gift-handouts", id -> {
            Targets.Session session = targets.session(id, "AUTOMATIC");
            String receipt = targets.applicationAt(session).receipt();
            return call("/recruitment-sessions/" + session.id() + "/gift-handouts", Map.of("receipt", receipt));
        });
        recipes.put("POST /gift-handouts/{id}/undo", id -> Call.of("/gift-handouts/" + targets.handout(id) + "/undo"));
    }

    private void applications(Map<String, Recipe> recipes) {
        recipes.put("GET /applications/{id}", id -> Call.of(pathOfApplication(id)));
        recipes.put("POST /applications/{id}/confirm", id -> Call.of(pathOfApplication(id) + "/confirm"));
        recipes.put(
                "POST /applications/{id}/reject",
                id -> call(pathOfApplication(id) + "/reject", Map.of("reasonCode", "OTHER")));
    }

    private void members(Map<String, Recipe> recipes) {
        recipes.put("GET /me", id -> Call.of("/me"));
        recipes.put("GET /home", id -> Call.of("/home"));
        recipes.put("GET /notices", id -> Call.of("/notices"));
        recipes.put("GET /notices/unread", id -> Call.of("/notices/unread"));
        recipes.put("GET /notices/stream", id -> Call.of("/notices/stream"));
        recipes.put(
                "PUT /notices/read-until", id -> call("/notices/read-until", Map.of("noticeId", UUID.randomUUID())));
        recipes.put("GET /members", id -> Call.of("/members?organisation=" + id));
        recipes.put("GET /members/me", id -> Call.of("/members/me"));
        recipes.put("GET /members/me/name", id -> Call.of("/members/me/name"));
        recipes.put("GET /members/{id}", id -> Call.of("/members/" + targets.member(id)));
        recipes.put(
                "POST /members/{id}/unmask",
                id -> call("/members/" + targets.member(id) + "/unmask", Map.of("reason", "核对")));
        recipes.put(
                "POST /members/{id}/unlock-activation",
                id -> call("/members/" + targets.member(id) + "/unlock-activation", Map.of("reason", "本人到场")));
        recipes.put("POST /member-names", id -> {
            String member = targets.member(id);
            return call("/member-names", Map.of("memberIds", List.of(member), "purpose", "检录"))
                    .showing(member);
        });
        recipes.put("POST /members/search", id -> {
            Map<String, Object> person = PEOPLE.next();
            String member = Member.joining(id, person).id();
            return call("/members/search", Map.of("documentNumber", person.get("documentNumber")))
                    .showing(member);
        });
        recipes.put("GET /audit-records", id -> Call.of("/audit-records?organisation=" + id));
        recipes.put("GET /same-persons", id -> Call.of("/same-persons?organisation=" + id));
        recipes.put(
                "GET /members/{id}/skill-assessments",
                id -> Call.of("/members/" + targets.member(id) + "/skill-assessments"));
        recipes.put(
                "POST /members/{id}/skill-assessments",
                id -> call(
                        "/members/" + targets.member(id) + "/skill-assessments",
                        Map.of("level", "SENIOR", "trade", "电工")));
        recipes.put("PUT /non-member-declarations/mine", id -> Call.of("/non-member-declarations/mine"));
        recipes.put("GET /non-member-declarations/mine", id -> Call.of("/non-member-declarations/mine"));
        recipes.put(
                "GET /non-member-declarations/contradicted",
                id -> Call.of("/non-member-declarations/contradicted?limit=200").showing(targets.contradicted(id)));
        recipes.put(
                "POST /members/{id}/activation-codes",
                id -> call("/members/" + targets.member(id) + "/activation-codes", Map.of("reason", "本人到场")));
        recipes.put(
                "POST /activations/by-code",
                id -> call("/activations/by-code", Map.of("code", "2222222222", "documentLastFour", "0000")));
        recipes.put(
                "GET /organisations/{id}/activation-ladder",
                id -> Call.of("/organisations/" + id + "/activation-ladder"));
        recipes.put("POST /activations", id -> call("/activations", Map.of("documentLastFour", "0000")));
    }

    private void memberships(Map<String, Recipe> recipes) {
        act(recipes, "retain", Map.of("reason", "RETIRED"));
        act(recipes, "withdraw", Map.of());
        act(recipes, "persuasions", Map.of("persuadedOn", "2026-01-02", "way", "PHONE"));
        act(recipes, "expel", Map.of("reason", "CHARTER_VIOLATION", "decisionNumber", "工发〔2026〕12号"));
        act(
                recipes,
                "record-death",
                Map.of("validFrom", Clocks.today(Clock.systemUTC()).toString()));
        // The state of a new member lets nobody do these; who may not is refused before.
        act(recipes, "resume", Map.of());
        act(recipes, "deem-exit", Map.of("inactiveSince", "2026-01-02"));
        act(recipes, "undo-act", Map.of("periodId", UUID.randomUUID()));
        recipes.put(
                "POST /members/{id}/corrections",
                id -> call(
                                "/members/" + targets.member(id) + "/corrections",
                                Map.of("politicalStatus", "MASSES", "reason", "核对"))
                        .ifMatch(1));
        recipes.put("POST /members/me/mobile", id -> Call.of("/members/me/mobile"));
        recipes.put("GET /members/{id}/persuasions", id -> Call.of("/members/" + targets.member(id) + "/persuasions"));
        recipes.put("GET /members/{id}/history", id -> Call.of("/members/" + targets.member(id) + "/history"));
        recipes.put("GET /members/me/history", id -> Call.of("/members/me/history"));
        recipes.put("POST /members/me/withdraw", id -> Call.of("/members/me/withdraw"));
    }

    private void act(Map<String, Recipe> recipes, String act, Map<String, Object> body) {
        recipes.put("POST /members/{id}/" + act, id -> call("/members/" + targets.member(id) + "/" + act, body));
    }

    private void transfers(Map<String, Recipe> recipes) {
        UUID elsewhere = organisation(null, "CITY");
        recipes.put("GET /unions", id -> Call.of("/unions?name=工会"));
        recipes.put("GET /members/me/transfers", id -> Call.of("/members/me/transfers"));
        recipes.put("POST /members/me/transfers", id -> call("/members/me/transfers", Map.of("organisationId", id)));
        recipes.put(
                "POST /members/me/transfers/{id}/cancel",
                id -> Call.of("/members/me/transfers/" + UUID.randomUUID() + "/cancel"));
        recipes.put(
                "GET /organisations/{id}/transfer-policy", id -> Call.of("/organisations/" + id + "/transfer-policy"));
        recipes.put(
                "PUT /organisations/{id}/transfer-policy",
                id -> call("/organisations/" + id + "/transfer-policy", Map.of("days", 10, "remindDaysBefore", 3))
                        .ifMatch(0));
        recipes.put(
                "POST /transfers",
                id -> call("/transfers", Targets.transferBody(targets.member(id), elsewhere))
                        .showing("\"done\":1"));
        recipes.put("GET /transfers", id -> {
            String transfer = targets.transfer(id, elsewhere);
            return Call.of("/transfers?direction=OUT&limit=200&organisation=" + id)
                    .showing(transfer);
        });
        recipes.put("GET /transfers/{id}", id -> Call.of("/transfers/" + targets.transfer(id, elsewhere)));
        recipes.put("POST /transfers/release", id -> decision("release", targets.ownTransfer(id, elsewhere), Map.of()));
        recipes.put("POST /transfers/accept", id -> decision("accept", targets.transfer(elsewhere, id), Map.of()));
        recipes.put(
                "POST /transfers/refuse",
                id -> decision("refuse", targets.transfer(elsewhere, id), Map.of("reason", "OTHER")));
        recipes.put("POST /transfers/cancel", id -> decision("cancel", targets.transfer(id, elsewhere), Map.of()));
    }

    private static Call decision(String act, String transfer, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("transferIds", List.of(transfer));
        return call("/transfers/" + act, body).showing(transfer + "\",\"memberId\":\"");
    }

    private void cells(Map<String, Recipe> recipes) {
        recipes.put(
                "POST /members/{id}/cell-release", id -> call(pathOfRelease(targets.member(id)), Targets.release()));
        recipes.put("GET /members/{id}/cell-release", id -> {
            String path = pathOfRelease(targets.member(id));
            administrator().body(Targets.release()).post(path).then().statusCode(201);
            return Call.of(path);
        });
        recipes.put(
                "POST /members/{id}/cell-release/receipt",
                id -> call(pathOfRelease(targets.member(id)) + "/receipt", Map.of("receipt", "none")));
        recipes.put(
                "POST /cell-arrivals/take",
                id -> call("/cell-arrivals/take", Map.of("letter", "none", "organisationId", id)));
    }

    private static String pathOfRelease(String member) {
        return "/members/" + member + "/cell-release";
    }

    private void imports(Map<String, Recipe> recipes) {
        recipes.put(
                "POST /imports",
                id -> new Call(
                        "/imports?kind=MEMBERS&organisation=" + id, Map.of("Content-Type", "text/csv"), "姓名", null));
        recipes.put("GET /imports", id -> Call.of("/imports?kind=MEMBERS&organisation=" + id));
        for (String below : List.of("", "/rows", "/file")) {
            recipes.put("GET /imports/{id}" + below, id -> Call.of(pathOfImport(id) + below));
        }
        recipes.put("POST /imports/{id}/apply", id -> call(pathOfImport(id) + "/apply", Map.of("skipFaulty", true)));
        recipes.put("POST /imports/{id}/undo", id -> Call.of(pathOfImport(id) + "/undo"));
        recipes.put("POST /imports/{id}/discard", id -> Call.of(pathOfImport(id) + "/discard"));
        recipes.put("GET /import-records", id -> Call.of("/import-records?organisation=" + id));
        recipes.put("GET /import-templates/{kind}", id -> Call.of("/import-templates/MEMBERS"));
        recipes.put("GET /employer-exports", id -> Call.of("/employer-exports?organisation=" + id));
        recipes.put("GET /organisation-exports", id -> Call.of("/organisation-exports?organisation=" + id));
        recipes.put(
                "POST /member-exports",
                id -> call("/member-exports", Map.of("organisationId", id, "purpose", "换届选民登记")));
    }

    private static String pathOfImport(UUID organisation) {
        return "/imports/"
                + Hall.idOf(Imports.send(Hall.ADMINISTRATOR, organisation, Imports.csv(List.of(PEOPLE.next()))));
    }

    private void archives(Map<String, Recipe> recipes) {
        recipes.put(
                "POST /organisations/{id}/archive-entries",
                id -> call("/organisations/" + id + "/archive-entries", Archive.body("会议")));
        recipes.put(
                "GET /organisations/{id}/archive-entries", id -> Call.of("/organisations/" + id + "/archive-entries"));
        recipes.put(
                "POST /organisations/{id}/archive-entries/search",
                id -> call("/organisations/" + id + "/archive-entries/search", Map.of("year", 2026)));
        recipes.put("GET /archive-entries/{id}", id -> Call.of("/archive-entries/" + Archive.add(id, "会议")));
        recipes.put(
                "POST /archive-entries/{id}/corrections",
                id -> call(
                        "/archive-entries/" + Archive.add(id, "会议") + "/corrections",
                        Map.of("reason", "有误", "entry", Archive.body("更正"))));
        recipes.put(
                "POST /archive-attachments",
                id -> new Call(
                        "/archive-attachments?organisation=" + id,
                        Map.of("Content-Type", "application/pdf"),
                        Archive.PDF,
                        null));
        recipes.put("GET /archive-attachments/{id}", id -> Call.of("/archive-attachments/" + Archive.attached(id)));
        recipes.put(
                "POST /organisations/{id}/archive-verifications",
                id -> Call.of("/organisations/" + id + "/archive-verifications"));
        recipes.put("GET /organisations/{id}/archive-seals", id -> Call.of("/organisations/" + id + "/archive-seals"));
        recipes.put(
                "GET /organisations/{id}/archive-export", id -> Call.of("/organisations/" + id + "/archive-export"));
        recipes.put(
                "GET /organisations/{id}/archive-export/{year}",
                id -> Call.of("/organisations/" + id + "/archive-export/2026"));
    }

    private void cards(Map<String, Recipe> recipes) {
        recipes.put("GET /members/{id}/cards", id -> Call.of("/members/" + targets.member(id) + "/cards"));
        recipes.put("POST /members/{id}/cards", id -> Call.of("/members/" + targets.member(id) + "/cards"));
        recipes.put("GET /cards/{id}", id -> Call.of("/cards/" + targets.card(id)));
        recipes.put("POST /cards/{id}/collect", id -> Call.of("/cards/" + targets.card(id) + "/collect"));
        recipes.put(
                "POST /cards/{id}/report-lost",
                id -> call("/cards/" + targets.card(id) + "/report-lost", Map.of("reason", "报失")));
        recipes.put(
                "POST /cards/{id}/replace",
                id -> call("/cards/" + targets.card(id) + "/replace", Map.of("reason", "换卡")));
        recipes.put("GET /members/me/card", id -> Call.of("/members/me/card"));
        recipes.put("POST /members/me/card/activate", id -> Call.of("/members/me/card/activate"));
        recipes.put("POST /members/me/card/report-lost", id -> Call.of("/members/me/card/report-lost"));
        recipes.put("POST /cards/verify", id -> call("/cards/verify", Map.of("code", "none")));
        recipes.put("GET /card-keys", id -> Call.of("/card-keys"));
    }

    private void personalData(Map<String, Recipe> recipes) {
        recipes.put("GET /privacy-notices", id -> Call.of("/privacy-notices"));
        recipes.put("GET /members/me/data", id -> Call.of("/members/me/data"));
        recipes.put("POST /members/me/erase", id -> call("/members/me/erase", Map.of("leave", false)));
        act(recipes, "erase", Map.of("reason", "书面申请"));
        recipes.put("GET /members/{id}/consents", id -> Call.of("/members/" + targets.member(id) + "/consents"));
        recipes.put("GET /members/me/consents", id -> Call.of("/members/me/consents"));
        recipes.put(
                "POST /members/me/consents",
                id -> call("/members/me/consents", Map.of("noticeVersion", "2026-01", "accepted", true)));
        recipes.put(
                "POST /members/me/consents/{purpose}/withdraw",
                id -> call("/members/me/consents/PUBLICITY/withdraw", Map.of("erase", false)));
    }

    private void joining(Map<String, Recipe> recipes) {
        recipes.put("GET /join/{joinToken}", withToken(token -> Call.of("/join/" + token)));
        recipes.put(
                "POST /join/{joinToken}",
                withToken(token -> new Call(
                        "/join/" + token,
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        "name=" + token,
                        null)));
        recipes.put(
                "GET /join/receipts/{receipt}",
                id -> Call.of("/join/receipts/" + targets.pending(id).receipt()));
        recipes.put("GET /join-forms/{joinToken}", withToken(token -> Call.of("/join-forms/" + token)));
        recipes.put(
                "POST /join-forms/{joinToken}/applications",
                withToken(token -> call("/join-forms/" + token + "/applications", PEOPLE.next())));
        recipes.put(
                "GET /receipts/{receipt}",
                id -> Call.of("/receipts/" + targets.pending(id).receipt()));
        recipes.put(
                "POST /receipts/{receipt}/withdraw",
                id -> Call.of("/receipts/" + targets.pending(id).receipt() + "/withdraw"));
    }

    private Recipe withToken(Function<String, Call> call) {
        return id -> call.apply(targets.session(id, "AUTOMATIC").joinToken());
    }

    private Recipe atSession(String below) {
        return id -> Call.of(pathOfSession(id) + below);
    }

    private static Recipe atStandingCode(String below) {
        return id -> {
            Call made = standingCode(id, "");
            administrator().body(made.body()).post(made.path()).then().statusCode(200);
            return Call.of(made.path() + below);
        };
    }

    private static Call standingCode(UUID organisation, String below) {
        return call("/organisations/" + organisation + "/standing-code" + below, Map.of("confirmation", "AUTOMATIC"));
    }

    private String pathOfSession(UUID organisation) {
        return "/recruitment-sessions/"
                + targets.session(organisation, "REVIEW").id();
    }

    private String pathOfApplication(UUID organisation) {
        return "/applications/" + targets.pending(organisation).id();
    }

    private static Call call(String path, Object body) {
        try {
            return Call.of(path, JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
