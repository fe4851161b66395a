package org.guildhall.contest;

import static org.guildhall.contest.testing.Town.ADMINISTRATOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.BadInput;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(TestStack.class)
class ContestBadInputTest extends BadInput {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    private UUID contest;
    private UUID project;
    private UUID entry;

    @BeforeEach
    void makeTargets() {
        contest = Api.draft(ADMINISTRATOR, town.east);
        project = Api.project(ADMINISTRATOR, contest, null);
        Api.open(ADMINISTRATOR, contest);
        entry = Api.created(Api.enter(ADMINISTRATOR, project, membership.join(town.enterprise)));
    }

    @Override
    protected String token() {
        return TestTokens.of(ADMINISTRATOR);
    }

    @Override
    protected String pathValue(String operation, String parameter) {
        if (operation.contains(" /contests/")) {
            return contest.toString();
        }
        if (operation.contains(" /projects/")) {
            return project.toString();
        }
        return operation.contains(" /entries/") ? entry.toString() : super.pathValue(operation, parameter);
    }
}
