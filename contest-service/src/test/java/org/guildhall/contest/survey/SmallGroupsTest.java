package org.guildhall.contest.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallGroupsTest {

    /** Sizes of units; those put together, as positions from 0. */
    @ParameterizedTest
    @CsvSource({
        "5;6, ''",
        "4;6;9, 0;1",
        "3;3;9, 0;1",
        "2;2;9, 0;1;2",
        "0;5;9, ''",
        "0;1;9;7, 1;3",
        "1;4, 0;1",
        "1;1;1;1;1, 0;1;2;3;4"
    })
    void putsSmallUnitsTogetherUntilTheyAreEnough(String sizes, String pooled) {
        Map<UUID, Integer> responses = new HashMap<>();
        String[] each = sizes.split(";", -1);
        for (int i = 0; i < each.length; i++) {
            responses.put(new UUID(0, i), Integer.valueOf(each[i]));
        }
        assertThat(SmallGroups.pooled(responses).stream()
                        .sorted()
                        .map(unit -> Long.toString(unit.getLeastSignificantBits()))
                        .collect(Collectors.joining(";")))
                .isEqualTo(pooled);
    }

    /** What is told are disjoint groups of five or more, so every sum or difference of them is none or at least five. */
    @Test
    void neverLeavesAGroupUnderFiveToBeFound() {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            Map<UUID, Integer> responses = new HashMap<>();
            int units = 1 + random.nextInt(8);
            for (int i = 0; i < units; i++) {
                responses.put(new UUID(0, i), random.nextInt(random.nextBoolean() ? 6 : 30));
            }
            if (!SmallGroups.isTellable(responses)) {
                assertThat(responses.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isLessThan(5);
                continue;
            }
            Set<UUID> pooled = SmallGroups.pooled(responses);
            int together = pooled.stream().mapToInt(responses::get).sum();
            assertThat(together).matches(sum -> sum == 0 || sum >= 5, "none or enough, seed " + seed + " " + responses);
            responses.forEach((unit, size) -> assertThat(pooled.contains(unit) || size == 0 || size >= 5)
                    .as("seed %d %s", seed, responses)
                    .isTrue());
        }
    }
}
