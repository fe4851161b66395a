package org.guildhall.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.Test;

/** What keeps one organisation from closing keeps it from being taken back with many, and nothing else does. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationTieTest {

    private static final People PEOPLE = new People(80);

    private final Targets targets = new Targets(PEOPLE);

    @Inject
    @All
    List<OrganisationTie> ties;

    @Test
    void manyAreAskedAboutAsOneIs() {
        List<UUID> ids = List.of(
                organisation(null, "TOWNSHIP"),
                withMember(),
                withSession(),
                withApplication(),
                withEmployer(),
                withFounding(),
                withTransfer());
        Set<Obstacle> seen = EnumSet.noneOf(Obstacle.class);
        for (OrganisationTie tie : ties) {
            Set<UUID> inUse = QuarkusTransaction.requiringNew().call(() -> tie.inUseAmong(ids));
            assertThat(inUse).as(tie.getClass().getSimpleName()).isEqualTo(obstructed(tie, ids, seen));
            assertThat(inUse).doesNotContain(ids.get(0));
        }
        assertThat(seen)
                .contains(
                        Obstacle.LIVE_MEMBERS,
                        Obstacle.OPEN_SESSIONS,
                        Obstacle.WAITING_APPLICATIONS,
                        Obstacle.EMPLOYERS,
                        Obstacle.WAITING_FOUNDINGS,
                        Obstacle.OPEN_TRANSFERS);
    }

    private static Set<UUID> obstructed(OrganisationTie tie, List<UUID> ids, Set<Obstacle> seen) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ids.stream()
                        .filter(id -> {
                            List<Obstacle> found = tie.obstacles(id).entrySet().stream()
                                    .filter(obstacle -> obstacle.getValue() > 0)
                                    .map(Map.Entry::getKey)
                                    .toList();
                            seen.addAll(found);
                            return !found.isEmpty();
                        })
                        .collect(Collectors.toSet()));
    }

    private UUID withMember() {
        UUID id = organisation(null, "TOWNSHIP");
        targets.member(id);
        return id;
    }

    private UUID withSession() {
        UUID id = organisation(null, "TOWNSHIP");
        targets.session(id, "AUTOMATIC");
        return id;
    }

    private UUID withApplication() {
        UUID id = organisation(null, "TOWNSHIP");
        targets.pending(id);
        return id;
    }

    private static UUID withEmployer() {
        UUID id = organisation(null, "TOWNSHIP");
        post(ADMINISTRATOR, "/employers", Map.of("keeperId", id, "name", "占用测试制造厂"))
                .then()
                .statusCode(201);
        return id;
    }

    private static UUID withFounding() {
        UUID id = organisation(null, "TOWNSHIP");
        post("worker-" + id, "/founding-applications", Targets.founding(id, "占用测试运输公司"))
                .then()
                .statusCode(201);
        return id;
    }

    private UUID withTransfer() {
        UUID county = organisation(null, "COUNTY");
        UUID id = organisation(county, "TOWNSHIP");
        targets.transfer(organisation(county, "TOWNSHIP"), id);
        return id;
    }
}
