package org.guildhall.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.event;
import static org.guildhall.reporting.EventFeed.joined;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** What a service takes back after a restore isn't counted any more, and never again. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RetractionTest extends SmallFederation {

    @Inject
    RebuildService rebuilds;

    @Inject
    RebuildRepository repository;

    @Test
    void figuresAreWhatTheyWereWithoutWhatIsTakenBack() {
        UUID lost = UUID.randomUUID();
        UUID returned = UUID.randomUUID();
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        joined(lost, factory, session, "2026-11-05", "MALE", List.of("COURIER")),
                        joined(returned, factory, session, "2026-11-05", "MALE", List.of()),
                        LifeFeed.transferred(returned, 2, factory, west, "TRANSFER", "2026-11-06")));
        assertThat(members(city)).isEqualTo(8);
        assertThat(members(west)).isEqualTo(1);

        Instant told = feed.tell(
                event("membership", "facts-retracted", lost, 5, "retractedFrom", 1, "facts", 1),
                event("membership", "facts-retracted", returned, 5, "retractedFrom", 2, "facts", 1));
        await().atMost(Duration.ofSeconds(30)).until(repository::isOutdated);
        rebuilds.renew();
        await().atMost(Duration.ofSeconds(60)).until(() -> members(west) == 0);
        Reporting.awaitApplied(officer, city, told);
        assertThat(members(city)).isEqualTo(7);
        assertThat(members(factory)).isEqualTo(4);
        assertThat(repository.isOutdated()).as("read anew once more").isFalse();

        // Told after that, with a number above all that was taken back.
        Reporting.awaitApplied(
                officer, city, feed.tell(LifeFeed.transferred(returned, 7, factory, west, "TRANSFER", "2026-11-06")));
        assertThat(members(west)).isEqualTo(1);
        assertThat(members(city)).isEqualTo(7);
    }

    private int members(UUID organisation) {
        return Reporting.get(officer, "/statistics/members", "organisation", organisation)
                .statusCode(200)
                .extract()
                .path("total.members");
    }
}
