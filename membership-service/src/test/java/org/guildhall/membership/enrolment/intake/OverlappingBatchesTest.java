package org.guildhall.membership.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.join;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

/** Batches are written while others commit; whatever they hold, everybody joins once, and what follows comes behind. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OverlappingBatchesTest {

    private static final People PEOPLE = new People(42);
    private static final int PERSONS = 60;
    private static final int GIFTS = 25;
    private static final int THREADS = 20;

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Set<UUID> members = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger gifts = new AtomicInteger();

    private record Session(String id, String joinToken, boolean hasGifts) {

        static Session of(Response opened, boolean hasGifts) {
            return new Session(opened.path("id"), opened.path("joinToken"), hasGifts);
        }
    }

    @Test
    void everybodyIsOneMemberGetsAGiftAsLongAsThereAreAnyAndHasTheirFactsInOrder() throws Exception {
        System.out.println("everybodyIsOneMember… seed " + seed);
        UUID union = union();
        Session withGifts = Session.of(openSession(union, "AUTOMATIC", GIFTS), true);
        Session without = Session.of(openSession(union, "AUTOMATIC", null), false);
        List<Map<String, Object>> tries = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            tries.addAll(Collections.nCopies(3, PEOPLE.next()));
        }
        Collections.shuffle(tries, new Random(seed));
        Queue<Map<String, Object>> waiting = new ConcurrentLinkedQueue<>(tries);
        Race.run(Collections.<Callable<Boolean>>nCopies(THREADS, () -> {
            Map<String, Object> person = waiting.poll();
            while (person != null) {
                // At either, perhaps at once: only one of them can make a member.
                attend(turns.getAndIncrement() % 2 == 0 ? withGifts : without, person);
                person = waiting.poll();
            }
            return true;
        }));
        assertThat(members).as("seed %d", seed).hasSize(PERSONS);
        assertThat(get(ADMINISTRATOR, "/members?limit=200&organisation=" + union)
                        .<List<String>>path("items.id"))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        members.stream().map(UUID::toString).toList());
        int left = get(ADMINISTRATOR, "/recruitment-sessions/" + withGifts.id()).path("giftRemaining");
        assertThat(gifts.get()).as("seed %d", seed).isEqualTo(GIFTS - left);
        Facts.of(members, 2)
                .forEach((member, facts) -> assertThat(facts)
                        .as("seed %d, member %s", seed, member)
                        .extracting(fact -> fact.name() + " " + fact.sequence())
                        .containsExactly("member-joined 1", "member-status-changed 2"));
    }

    private void attend(Session session, Map<String, Object> person) {
        Response answer = join(session.joinToken(), person);
        assertThat(answer.statusCode())
                .as("seed %d: %s", seed, answer.asString())
                .isIn(201, 409);
        if (answer.statusCode() == 201) {
            String member = answer.path("member.id");
            members.add(UUID.fromString(member));
            if (session.hasGifts()) {
                takeGift(session, answer.path("receipt"));
            }
            assertThat(post(ADMINISTRATOR, "/members/" + member + "/retain", Map.of("reason", "RETIRED"))
                            .statusCode())
                    .isIn(201, 409);
        }
    }

    private void takeGift(Session session, String receipt) {
        String path = "/recruitment-sessions/" + session.id() + "/gift-handouts";
        int status = post(ADMINISTRATOR, path, Map.of("receipt", receipt)).statusCode();
        assertThat(status).isIn(201, 409);
        gifts.addAndGet(status == 201 ? 1 : 0);
    }
}
