package org.guildhall.kit.events.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.events.batch.BatchSize;
import org.guildhall.kit.events.batch.BatchWork;
import org.guildhall.kit.events.batch.GroupCommit;
import org.guildhall.kit.events.batch.GroupCommits;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventConsumer;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.inbox.Subscription;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.guildhall.kit.time.Ids;
import org.junit.jupiter.api.Test;

/** A request, what is told of it, and what is made of that elsewhere are one trace. */
@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class TraceOfAFactTest {

    private static final String TOPIC = "guildhall.kit.v1";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Inject
    SeenSpans spans;

    @Inject
    Traces traces;

    @Inject
    GroupCommits commits;

    @Inject
    EventConsumers consumers;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Test
    void tellsTheRouteOfARequestAndNothingElse() {
        request("01");
        await().until(() -> spans.of(trace).size() == 1);
        SpanData span = spans.of(trace).get(0);
        assertThat(span.getName()).isEqualTo("GET /samples/good/open");
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getAttributes().asMap())
                .extractingFromEntries(entry -> entry.getKey().getKey() + "=" + entry.getValue())
                .containsExactlyInAnyOrder(
                        "http.request.method=GET", "http.route=/samples/good/open", "http.response.status_code=200");
    }

    @Test
    void leavesARequestAloneThatIsPassedOver() {
        request("00");
        request("01");
        await().until(() -> !spans.of(trace).isEmpty());
        assertThat(spans.of(trace)).hasSize(1);
    }

    private void request(String flags) {
        given().header("traceparent", "00-" + trace + "-b7ad6b7169203331-" + flags)
                .queryParam("id", ids.next())
                .get("/samples/good/open")
                .then()
                .statusCode(200);
    }

    @Test
    void followsEachFactOfABatchFromItsOwnRequestToWhoHearsIt() {
        UUID traced = ids.next();
        UUID untraced = ids.next();
        Span request = traces.begin("00-" + trace + "-b7ad6b7169203331-01").orElseThrow();
        try (EventConsumer listening = consumers.start(
                new Subscription("traced-" + ids.next(), List.of(TOPIC), Optional.empty(), new Listening()))) {
            writeTogether(request, traced, untraced);
            request.end();
            await().until(() -> spans.of(trace).size() == 3);
        }
        SpanData asked = named("request");
        SpanData told = named("tell thing-changed");
        SpanData applied = named("apply kit.thing-changed.v1");
        assertThat(told.getParentSpanId()).isEqualTo(asked.getSpanId());
        assertThat(applied.getParentSpanId()).isEqualTo(told.getSpanId());
        assertThat(header(traced, "ce_traceparent")).isEqualTo("00-" + trace + "-" + asked.getSpanId() + "-01");
        assertThat(header(traced, "traceparent")).isEqualTo("00-" + trace + "-" + told.getSpanId() + "-01");
        assertThat(header(untraced, "ce_traceparent")).isNull();
        assertThat(header(untraced, "traceparent")).isNull();
    }

    /** The first fills the only place of a batch until the other two wait, so that these are one. */
    private void writeTogether(Span request, UUID traced, UUID untraced) {
        CountDownLatch gathered = new CountDownLatch(1);
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        GroupCommit<UUID, UUID> commit = commits.open(
                "traced-writer",
                new BatchSize(10, 10),
                new IllegalStateException("busy"),
                new Changing(gathered, sizes));
        CompletionStage<UUID> first = commit.submit(ids.next());
        await().until(() -> sizes.size() == 1);
        CompletionStage<UUID> second;
        try (Scope current = request.makeCurrent()) {
            second = commit.submit(traced);
        }
        CompletionStage<UUID> third = commit.submit(untraced);
        gathered.countDown();
        for (CompletionStage<UUID> answer : List.of(first, second, third)) {
            answer.toCompletableFuture().join();
        }
        assertThat(sizes).containsExactly(1, 2);
    }

    /** Tells of each thing that it changed; waits with the first batch. */
    private final class Changing implements BatchWork<UUID, UUID> {

        private final CountDownLatch gathered;
        private final List<Integer> sizes;

        Changing(CountDownLatch gathered, List<Integer> sizes) {
            this.gathered = gathered;
            this.sizes = sizes;
        }

        @Override
        public List<Outcome<UUID>> write(List<UUID> things) {
            sizes.add(things.size());
            try {
                gathered.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            outbox.append(things.stream()
                    .map(thing ->
                            new DomainEvent("thing", thing, 1, "thing-changed", Map.of("thingId", thing, "version", 1)))
                    .toList());
            return things.stream().map(Outcome::of).toList();
        }

        @Override
        public List<UUID> subjectsOf(UUID thing) {
            return List.of(thing);
        }
    }

    private static final class Listening implements EventHandler {
        @Override
        public Set<String> hears() {
            return Set.of("kit.thing-changed.v1");
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) {
            // To hear it is enough.
        }
    }

    private SpanData named(String name) {
        return spans.of(trace).stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String header(UUID thing, String name) {
        List<ConsumerRecord<String, byte[]>> records = TopicRecords.of(TOPIC).stream()
                .filter(record -> record.key().equals(thing.toString()))
                .toList();
        assertThat(records).hasSize(1);
        return TopicRecords.header(records.get(0), name);
    }
}
