package org.guildhall.reporting.statistics.saved;

import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.job.Jobs.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.SmallFederation;
import org.guildhall.reporting.job.Jobs;
import org.junit.jupiter.api.Test;

/** Queries under a name: who keeps them, who may run them, and with whose authority. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SavedQueryTest extends SmallFederation {

    private static final String ROUTE = "/statistics/saved-queries";

    private static Map<String, Object> text(String name, UUID unit, Map<String, Object> readers) {
        return Map.of("name", name, "query", Jobs.query(unit, "CSV").get("query"), "readers", readers);
    }

    private String saved(UUID unit, Map<String, Object> readers) {
        return send(officer, "POST", ROUTE, text("Joined", unit, readers))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse run(String subject, String id) {
        return send(subject, "POST", ROUTE + "/" + id + "/runs", null);
    }

    @Test
    void keepsAQueryAndRunsIt() {
        ValidatableResponse made = send(officer, "POST", ROUTE, text("Joined", city, Map.of()));
        String id =
                made.statusCode(201).header("ETag", equalTo("\"1\"")).extract().path("id");
        made.header("Location", endsWith(ROUTE + "/" + id)).body("owner", equalTo(officer));
        run(officer, id).statusCode(200).body("value", contains(6));
        send(officer, "POST", ROUTE + "/" + id + "/runs", null, "Accept", "text/csv")
                .statusCode(200);
        String one = ROUTE + "/" + id;
        send(officer, "PUT", one, text("Eastern", east, Map.of())).statusCode(428);
        send(officer, "PUT", one, text("Eastern", east, Map.of()), "If-Match", "\"7\"")
                .statusCode(412);
        send(officer, "PUT", one, text("Eastern", east, Map.of()), "If-Match", "\"1\"")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Eastern"));
        run(officer, id).body("value", contains(5));
        send(officer, "DELETE", one, null, "If-Match", "\"1\"").statusCode(412);
        send(officer, "DELETE", one, null, "If-Match", "\"2\"").statusCode(204);
        send(officer, "GET", one, null).statusCode(404);
    }

    @Test
    void isCheckedWhenItIsSaved() {
        send(officer, "POST", ROUTE, text("Elsewhere", UUID.randomUUID(), Map.of()))
                .statusCode(404);
        Map<Object, Object> wrong =
                new HashMap<>((Map<?, ?>) Jobs.query(city, "CSV").get("query"));
        wrong.put("basis", "AS_IF");
        send(officer, "POST", ROUTE, Map.of("name", "Wrong", "query", wrong))
                .statusCode(422)
                .body("errors.pointer", contains("/query/basis"));
    }

    @Test
    void isReadByWhomItsOwnerChose() {
        String colleague = "colleague-" + UUID.randomUUID();
        Jobs.appoint(feed, colleague, "AUDITOR", city);
        String own = saved(city, Map.of());
        send(colleague, "GET", ROUTE + "/" + own, null).statusCode(404);
        run(colleague, own).statusCode(404);
        send(colleague, "GET", ROUTE, null).body("items", empty());
        String named = saved(city, Map.of("subjects", List.of(colleague)));
        String ofEast = saved(east, Map.of("organisation", east));
        send(colleague, "GET", ROUTE, null).body("items.id", contains(ofEast, named));
        send(colleague, "GET", ROUTE + "/" + named, null).statusCode(200).body("readers", nullValue());
        run(colleague, named).statusCode(200).body("value", contains(6));
        run(colleague, ofEast).statusCode(200).body("value", contains(5));
        send(colleague, "PUT", ROUTE + "/" + named, text("Mine", city, Map.of()), "If-Match", "\"1\"")
                .statusCode(403);
        send(colleague, "DELETE", ROUTE + "/" + named, null, "If-Match", "\"1\"")
                .statusCode(403);
    }

    @Test
    void runsWithTheAuthorityOfWhoeverRunsIt() {
        String western = "western-" + UUID.randomUUID();
        Jobs.appoint(feed, western, "AUDITOR", west);
        // A factory's figures are told to nobody else, not even coarsely.
        String id = saved(factory, Map.of("subjects", List.of(western)));
        send(western, "GET", ROUTE + "/" + id, null).statusCode(200);
        run(western, id).statusCode(404);
        Jobs.order(western, "SAVED_QUERY", Map.of("savedQuery", id, "format", "CSV"))
                .statusCode(404);
        // Nor does it lend its readers anything when its owner is one no more.
        String owner = "owner-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> appointment = Jobs.appoint(feed, owner, "AUDITOR", city);
        String lent = send(owner, "POST", ROUTE, text("Lent", city, Map.of("subjects", List.of(officer))))
                .statusCode(201)
                .extract()
                .path("id");
        Jobs.dismiss(feed, owner, appointment);
        run(officer, lent).statusCode(200).body("value", contains(6));
        run(owner, lent).statusCode(403);
    }

    /** Whoever reads the figures of the union that goes on, and nobody below it. */
    @Test
    void isReadByWhoeverReadsTheUnionThatItsReadersMergedInto() {
        String eastern = "eastern-" + UUID.randomUUID();
        Jobs.appoint(feed, eastern, "AUDITOR", east);
        String below = "below-" + UUID.randomUUID();
        Jobs.appoint(feed, below, "AUDITOR", factory);
        String western = saved(west, Map.of("organisation", west));
        String eastWide = saved(city, Map.of("organisation", east));
        send(eastern, "GET", ROUTE + "/" + western, null).statusCode(404);
        send(eastern, "GET", ROUTE, null).body("items.id", contains(eastWide));
        feed.tell(LifeFeed.merged(west, 2, east, "2026-11-20"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> send(eastern, "GET", ROUTE, null).body("items.id", contains(eastWide, western)));
        send(eastern, "GET", ROUTE + "/" + western, null).statusCode(200);
        run(eastern, western).statusCode(200);
        for (String one : List.of(western, eastWide)) {
            send(below, "GET", ROUTE + "/" + one, null).statusCode(404);
            run(below, one).statusCode(404);
        }
        send(below, "GET", ROUTE, null).body("items", empty());
    }

    @Test
    void runsAsAJob() {
        String id = saved(city, Map.of());
        UUID job = Jobs.ordered(officer, "SAVED_QUERY", Map.of("savedQuery", id, "format", "JSON_STAT"));
        Jobs.awaitState(officer, job, "DONE");
        send(officer, "GET", "/jobs/" + job + "/files/statistics.json", null).body("value", contains(6));
    }
}
