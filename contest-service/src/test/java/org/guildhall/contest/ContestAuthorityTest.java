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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.security.Position;
import org.guildhall.kit.testing.AuthorityMatrix;
import org.guildhall.kit.testing.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class ContestAuthorityTest extends AuthorityMatrix {

    private static final String PROJECT = "{\"trade\":\"电工\",\"title\":\"低压电气安装\"}";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

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
        Map<String, Recipe> recipes = new HashMap<>();
        recipes.put("POST /contests", organisation -> Call.of("/contests", contest(organisation)));
        recipes.put("GET /contests", organisation -> Call.of("/contests?limit=200")
                .showing(draft(organisation).toString()));
        recipes.put("GET /contests/open", organisation -> Call.of("/contests/open"));
        recipes.put("GET /contests/{id}", on("/contests/%s", this::draft, null));
        recipes.put("PATCH /contests/{id}", organisation -> on("/contests/%s", this::draft, "{\"title\":\"技能月\"}")
                .in(organisation)
                .ifMatch(1));
        recipes.put("POST /contests/{id}/open", on("/contests/%s/open", this::draft, null));
        recipes.put("POST /contests/{id}/cancel", on("/contests/%s/cancel", this::draft, null));
        recipes.put("GET /contests/{id}/projects", on("/contests/%s/projects", this::draft, null));
        recipes.put("POST /contests/{id}/projects", on("/contests/%s/projects", this::draft, PROJECT));
        recipes.put("GET /projects/{id}", on("/projects/%s", this::project, null));
        recipes.put("GET /projects/{id}/entries", on("/projects/%s/entries", this::project, null));
        recipes.put("POST /projects/{id}/entries", on("/projects/%s/entries", this::project, "{}"));
        recipes.put("GET /entries/mine", organisation -> Call.of("/entries/mine"));
        recipes.put("GET /entries/{id}", on("/entries/%s", this::entry, null));
        recipes.put("POST /entries/{id}/withdraw", on("/entries/%s/withdraw", this::entry, null));
        return recipes;
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
