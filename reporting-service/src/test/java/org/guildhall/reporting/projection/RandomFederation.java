package org.guildhall.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;

/**
 * A random federation: its events in any order across aggregates, and the naive truth about it, kept in lists and counted by
 * loops.
 */
final class RandomFederation {

    private static final List<String> CATEGORIES = List.of("COURIER", "MIGRANT_WORKER", "OTHER", "GUARD");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);

    final UUID root = UUID.randomUUID();
    final String administrator = "administrator-" + UUID.randomUUID();
    private final Random random;
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<UUID> organisations = new ArrayList<>();
    private final List<UUID> sessions = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Integer> sessionFigures = new HashMap<>();

    /** Per aggregate what is still to be told, in its order. */
    private final List<Deque<ProducerRecord<String, byte[]>>> untold = new ArrayList<>();

    private record Member(UUID organisation, UUID session, LocalDate day, List<String> categories) {}

    RandomFederation(Random random, int size, int sessions) {
        this.random = random;
        tell(EventFeed.appointed(administrator, "ADMINISTRATOR", null));
        organisations.add(root);
        parents.put(root, null);
        Map<UUID, Deque<ProducerRecord<String, byte[]>>> lives = new HashMap<>();
        lives.put(root, tell(EventFeed.founded(root, null, "Root", "CITY")));
        for (int i = 1; i < size; i++) {
            UUID id = UUID.randomUUID();
            UUID parent = any(organisations);
            parents.put(id, parent);
            organisations.add(id);
            lives.put(id, tell(EventFeed.founded(id, parent, "Unit " + i, "GRASSROOTS")));
        }
        for (int i = 0; i < size / 3; i++) {
            move(lives);
        }
        for (int i = 0; i < sessions; i++) {
            UUID id = UUID.randomUUID();
            this.sessions.add(id);
            tell(EventFeed.session(id, any(organisations), "Session " + i));
        }
    }

    private void move(Map<UUID, Deque<ProducerRecord<String, byte[]>>> lives) {
        UUID id = any(organisations);
        UUID parent = any(organisations);
        if (id.equals(root) || isBelow(parent, id)) {
            return;
        }
        long version = versions.merge(id, 2L, (known, first) -> known + 1);
        lives.get(id).add(EventFeed.moved(id, version, parents.get(id), parent, "2026-11-10"));
        parents.put(id, parent);
    }

    /** Lets so many people join, with cards, gifts and applications. */
    void grow(int joins) {
        for (int i = 0; i < joins; i++) {
            UUID id = UUID.randomUUID();
            Member member = new Member(
                    any(organisations), any(sessions), FIRST_DAY.plusDays(random.nextInt(20)), someCategories());
            members.add(member);
            tell(EventFeed.joined(
                    id, member.organisation, member.session, member.day.toString(), "MALE", member.categories));
            count("joined");
            if (random.nextInt(2) == 0) {
                tell(EventFeed.card(id, member.organisation, member.session));
                count("cards");
            }
            if (random.nextInt(3) == 0) {
                gift(member);
            }
            if (random.nextInt(5) == 0) {
                apply(member);
            }
        }
    }

    private void gift(Member member) {
        UUID id = UUID.randomUUID();
        Deque<ProducerRecord<String, byte[]>> life =
                tell(EventFeed.gift("gift-handed-out", id, 1, member.organisation, member.session));
        count("giftsHandedOut");
        if (random.nextInt(4) == 0) {
            life.add(EventFeed.gift("gift-returned", id, 2, member.organisation, member.session));
            count("giftsReturned");
        }
    }

    private void apply(Member member) {
        UUID id = UUID.randomUUID();
        Deque<ProducerRecord<String, byte[]>> life =
                tell(EventFeed.application("application-submitted", id, 1, member.organisation, member.session));
        String end = any(List.of("pending", "rejected", "withdrawn", "confirmed"));
        if (!end.equals("pending")) {
            life.add(EventFeed.application("application-" + end, id, 2, member.organisation, member.session));
        }
        count(end);
    }

    private List<String> someCategories() {
        return CATEGORIES.stream().filter(category -> random.nextInt(3) == 0).toList();
    }

    private Deque<ProducerRecord<String, byte[]>> tell(ProducerRecord<String, byte[]> record) {
        Deque<ProducerRecord<String, byte[]>> life = new ArrayDeque<>(List.of(record));
        untold.add(life);
        return life;
    }

    private void count(String figure) {
        sessionFigures.merge(figure, 1, Integer::sum);
    }

    /** Everything not told yet: aggregates in any order, and every seventh event or so told again. */
    List<ProducerRecord<String, byte[]>> shuffled() {
        List<ProducerRecord<String, byte[]>> stream = new ArrayList<>();
        while (!untold.isEmpty()) {
            int which = random.nextInt(untold.size());
            stream.add(untold.get(which).poll());
            if (untold.get(which).isEmpty()) {
                untold.set(which, untold.get(untold.size() - 1));
                untold.remove(untold.size() - 1);
            }
            if (random.nextInt(7) == 0) {
                ProducerRecord<String, byte[]> again = any(stream);
                stream.add(new ProducerRecord<>(again.topic(), null, again.key(), again.value(), again.headers()));
            }
        }
        return stream;
    }

    /** Compares what the service says about every organisation with the truth. */
    void assertReportedExactly() {
        for (UUID organisation : organisations) {
            LocalDate from = FIRST_DAY.plusDays(random.nextInt(10));
            LocalDate to = from.plusDays(random.nextInt(10));
            String category = any(CATEGORIES);
            JsonPath all = Reporting.members(administrator, organisation, "from", from.toString(), "to", to.toString())
                    .extract()
                    .jsonPath();
            assertThat(all.getInt("own.members"))
                    .isEqualTo(count(m -> m.organisation.equals(organisation) && !m.day.isAfter(to)));
            assertThat(all.getInt("total.members"))
                    .isEqualTo(count(m -> isBelow(m.organisation, organisation) && !m.day.isAfter(to)));
            assertThat(all.getInt("total.joined"))
                    .isEqualTo(count(
                            m -> isBelow(m.organisation, organisation) && !m.day.isBefore(from) && !m.day.isAfter(to)));
            JsonPath some = Reporting.members(administrator, organisation, "category", category, "to", "2026-12-31")
                    .extract()
                    .jsonPath();
            assertThat(some.getInt("total.members"))
                    .isEqualTo(count(m -> isBelow(m.organisation, organisation) && m.categories.contains(category)));
            assertThat(some.getInt("total.members"))
                    .isEqualTo(some.getInt("own.members")
                            + some.getList("children.total.members", Integer.class).stream()
                                    .mapToInt(Integer::intValue)
                                    .sum());
        }
        JsonPath totals = Reporting.get(administrator, "/statistics/sessions", "organisation", root)
                .extract()
                .jsonPath();
        for (String figure :
                List.of("joined", "pending", "rejected", "withdrawn", "cards", "giftsHandedOut", "giftsReturned")) {
            assertThat(totals.getInt("totals." + figure)).as(figure).isEqualTo(sessionFigures.getOrDefault(figure, 0));
        }
    }

    private int count(Predicate<Member> who) {
        return (int) members.stream().filter(who).count();
    }

    private boolean isBelow(UUID unit, UUID ancestor) {
        for (UUID at = unit; at != null; at = parents.get(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
