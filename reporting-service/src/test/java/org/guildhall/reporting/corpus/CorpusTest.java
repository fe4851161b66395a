package org.guildhall.reporting.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.projection.Projection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What earlier releases told is read by this one, and comes to the figures it came to then. */
@QuarkusTest
@WithTestResource(TestStack.class)
class CorpusTest {

    private final EventFeed feed = new EventFeed();

    @Inject
    Projection projection;

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void readsWhatEveryReleaseToldAsThatReleaseDid() throws IOException {
        List<Corpus> corpora = Corpus.all();
        assertThat(corpora).isNotEmpty();
        for (Corpus corpus : corpora) {
            corpus.records().forEach(feed::send);
            Reporting.awaitApplied(corpus.administrator(), corpus.top(), feed.flush());
        }
        if (Boolean.getBoolean("guildhall.update-snapshots")) {
            for (Corpus corpus : corpora) {
                corpus.writeFigures();
            }
        }
        assertFigures(corpora);
        rebuild(corpora.get(0));
        assertFigures(corpora);
    }

    private static void assertFigures(List<Corpus> corpora) throws IOException {
        for (Corpus corpus : corpora) {
            assertThat(corpus.differences())
                    .as("figures of %s; if that is meant, run with -Dguildhall.update-snapshots=true", corpus)
                    .isEmpty();
        }
    }

    private void rebuild(Corpus any) {
        String id = Reporting.post(any.administrator(), "/rebuilds")
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Reporting.get(any.administrator(), "/rebuilds/" + id)
                        .extract()
                        .path("state")
                        .equals("SWAPPED"));
        Reporting.awaitApplied(any.administrator(), any.top(), feed.flush());
    }

    @Test
    void holdsEveryEventThatIsHeard() throws IOException {
        Set<String> told = new TreeSet<>();
        for (Corpus corpus : Corpus.all()) {
            told.addAll(corpus.events());
        }
        assertThat(projection.ownSuite().hears().stream()
                        .filter(event -> !event.contains(".outbox-heartbeat."))
                        .filter(event -> !told.contains(event))
                        .collect(Collectors.toSet()))
                .as("to be added to the corpus of the release that tells them first")
                .isEmpty();
    }
}
