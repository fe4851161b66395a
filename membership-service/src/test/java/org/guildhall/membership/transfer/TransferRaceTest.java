package org.guildhall.membership.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.transfer.Sides.act;
import static org.guildhall.membership.transfer.Sides.ask;
import static org.guildhall.membership.transfer.Sides.askOwn;
import static org.guildhall.membership.transfer.Sides.standing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.MovableClock;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of what comes at the same moment exactly one comes about, and a member is in one union whatever happens. */
@QuarkusTest
@WithTestResource(TestStack.class)
class TransferRaceTest {

    private static final People PEOPLE = new People(89);
    private static final int ROUNDS = 3;

    @Inject
    MovableClock clock;

    @Inject
    TransferDeadlines deadlines;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void ofTwoTransfersOfOneMemberOneBegins() throws Exception {
        Sides sides = Sides.apart();
        UUID third = organisation(null, "CITY");
        for (Member member : sides.members(PEOPLE, ROUNDS)) {
            member.activate();
            List<Response> answers = Race.run(
                    List.<Callable<Response>>of(() -> askOwn(member, sides.to()), () -> askOwn(member, third)));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .extracting(answer -> answer.<String>path("code"))
                    .containsExactly("transfer-open");
            assertThat(member.get("/members/me/transfers").<List<String>>path("items.state"))
                    .containsExactly("REQUESTED");
        }
    }

    @Test
    void ofARefusalAndADeadlineThatPassesOneCounts() throws Exception {
        Sides sides = Sides.apart();
        List<Member> members = sides.members(PEOPLE, 4 * ROUNDS);
        List<String> transfers =
                ask(sides.releasing(), sides.to(), idsOf(members)).path("rows.transferId");
        clock.moveOn(Duration.ofDays(10));
        deadlines.look();
        clock.moveOn(Duration.ofDays(6));
        // Two instances, one by one, and an officer, all at once.
        Race.run(List.<Callable<Object>>of(
                this::look, this::look, () -> act(sides.receiving(), "refuse", transfers.toArray())));
        settled(sides, transfers);
    }

    private Object look() {
        deadlines.look();
        return "";
    }

    @Test
    void ofTwoOfficersWhoDecideAtOnceOneDoes() throws Exception {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("ofTwoOfficersWhoDecideAtOnceOneDoes seed " + seed);
        Sides sides = Sides.apart();
        List<Member> members = sides.members(PEOPLE, 4 * ROUNDS);
        List<String> transfers =
                ask(sides.releasing(), sides.to(), idsOf(members)).path("rows.transferId");
        // Each names them in another order, as lists do.
        List<Callable<Response>> runners = IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(i -> {
                    List<String> order = new ArrayList<>(transfers);
                    Collections.shuffle(order, new Random(seed + i));
                    String act = List.of("accept", "refuse", "accept", "cancel").get(i);
                    String officer = act.equals("cancel") ? sides.releasing() : sides.receiving();
                    return () -> act(officer, act, order.toArray());
                })
                .toList();
        List<Response> answers = Race.run(runners);
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.stream().mapToInt(answer -> answer.path("done")).sum())
                .isEqualTo(transfers.size());
        settled(sides, transfers);
    }

    /** Each is over in one way, its member where that leads, and as much was told. */
    private static void settled(Sides sides, List<String> transfers) {
        Map<UUID, List<Facts.Fact>> facts =
                Facts.of(transfers.stream().map(UUID::fromString).toList(), 3);
        for (String id : transfers) {
            Response transfer = get(ADMINISTRATOR, "/transfers/" + id);
            String state = transfer.path("state");
            boolean accepted = "ACCEPTED".equals(state);
            assertThat(state).isIn("ACCEPTED", "REFUSED", "CANCELLED");
            assertThat(standing(transfer.path("memberId")))
                    .isEqualTo(accepted ? sides.gone("ACTIVE") : sides.stays("ACTIVE"));
            assertThat(facts.get(UUID.fromString(id)).stream()
                            .map(Facts.Fact::name)
                            .filter(name -> name.matches("transfer-(accepted|refused|cancelled)")))
                    .containsExactly("transfer-" + state.toLowerCase(Locale.ROOT));
        }
        assertThat(membersOf(sides.from()) + membersOf(sides.to())).isEqualTo(transfers.size());
    }

    private static int membersOf(UUID union) {
        return get(ADMINISTRATOR, "/members?limit=200&organisation=" + union)
                .<List<Object>>path("items")
                .size();
    }

    private static Object[] idsOf(List<Member> members) {
        return members.stream().map(Member::id).toArray();
    }
}
