package org.guildhall.contest.judging.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.contest.judging.marking.AssignmentPlan.Slot;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class AssignmentPlanTest {

    private static final Logger LOG = Logger.getLogger(AssignmentPlanTest.class);

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());

    @Test
    void spreadsEvenlyWhenNobodyIsRecused() {
        List<UUID> judges = judges(5);
        List<Slot> slots = IntStream.range(0, 817)
                .mapToObj(i -> new Slot(UUID.randomUUID(), Set.of(), Set.copyOf(judges)))
                .toList();
        Map<UUID, Integer> load = load(judges, slots, AssignmentPlan.of(3, judges, slots));
        assertThat(load.values()).allMatch(each -> each == 490 || each == 491);
    }

    @Test
    void isAsEvenAsTheRecusalsPermit() {
        LOG.infof("assignment seed %d, repeat with -Dguildhall.seed", seed);
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            List<UUID> judges = judges(2 + random.nextInt(3));
            int wanted = 1 + random.nextInt(judges.size());
            List<Slot> slots = slots(random, judges, wanted, 1 + random.nextInt(5));
            Map<UUID, Set<UUID>> plan = AssignmentPlan.of(wanted, judges, slots);
            for (Slot slot : slots) {
                Set<UUID> added = plan.get(slot.participation());
                assertThat(slot.eligible()).as("seed %d round %d", seed, round).containsAll(added);
                assertThat(added).hasSize(wanted - slot.kept().size());
            }
            assertThat(squares(load(judges, slots, plan)))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(least(wanted, judges, slots, 0, kept(judges, slots)));
        }
    }

    private static List<Slot> slots(Random random, List<UUID> judges, int wanted, int count) {
        List<Slot> slots = new ArrayList<>();
        while (slots.size() < count) {
            Set<UUID> kept = new HashSet<>();
            Set<UUID> eligible = new HashSet<>();
            for (UUID judge : judges) {
                if (random.nextInt(4) > 0) {
                    (kept.size() < wanted && random.nextInt(5) == 0 ? kept : eligible).add(judge);
                }
            }
            Slot slot = new Slot(UUID.randomUUID(), kept, eligible);
            if (slot.lacking(wanted) == 0) {
                slots.add(slot);
            }
        }
        return slots;
    }

    /** The least sum of squares of the loads, by trying everything. */
    private static long least(int wanted, List<UUID> judges, List<Slot> slots, int place, Map<UUID, Integer> load) {
        if (place == slots.size()) {
            return squares(load);
        }
        Slot slot = slots.get(place);
        long best = Long.MAX_VALUE;
        for (List<UUID> chosen :
                choices(List.copyOf(slot.eligible()), wanted - slot.kept().size())) {
            chosen.forEach(judge -> load.merge(judge, 1, Integer::sum));
            best = Math.min(best, least(wanted, judges, slots, place + 1, load));
            chosen.forEach(judge -> load.merge(judge, -1, Integer::sum));
        }
        return best;
    }

    private static List<List<UUID>> choices(List<UUID> from, int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<UUID>> choices = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            for (List<UUID> rest : choices(from.subList(i + 1, from.size()), count - 1)) {
                List<UUID> choice = new ArrayList<>(rest);
                choice.add(from.get(i));
                choices.add(choice);
            }
        }
        return choices;
    }

    private static Map<UUID, Integer> kept(List<UUID> judges, List<Slot> slots) {
        Map<UUID, Integer> load = new HashMap<>();
        judges.forEach(judge -> load.put(judge, 0));
        slots.forEach(slot -> slot.kept().forEach(judge -> load.merge(judge, 1, Integer::sum)));
        return load;
    }

    private static Map<UUID, Integer> load(List<UUID> judges, List<Slot> slots, Map<UUID, Set<UUID>> plan) {
        Map<UUID, Integer> load = kept(judges, slots);
        plan.values().forEach(added -> added.forEach(judge -> load.merge(judge, 1, Integer::sum)));
        return load;
    }

    private static long squares(Map<UUID, Integer> load) {
        return load.values().stream().mapToLong(each -> (long) each * each).sum();
    }

    private static List<UUID> judges(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }
}
