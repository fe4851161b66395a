package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ShareTest {

    @RepeatedTest(20)
    void triesEveryKindWhereThereAreFewerPlaces(RepetitionInfo seed) {
        List<Attack> share = Share.of(attacks(3, 40), 2, seed.getCurrentRepetition());
        assertThat(share).hasSize(40);
        assertThat(share).extracting(Attack::kind).doesNotHaveDuplicates();
        assertThat(share.stream().map(Attack::place).distinct()).hasSize(3);
    }

    @RepeatedTest(20)
    void attacksEveryPlaceAndTriesNoKindMuchMoreThanAnother(RepetitionInfo seed) {
        List<Attack> share = Share.of(attacks(100, 8), 2, seed.getCurrentRepetition());
        assertThat(share).hasSize(200);
        assertThat(count(share, Attack::place).values()).containsOnly(2L);
        assertThat(count(share, Attack::kind).values()).containsOnly(25L);
    }

    @Test
    void triesWhatOnePlaceAloneKnows() {
        List<Attack> all = List.of(attack(0, 0), attack(0, 1), attack(1, 0), attack(1, 1), attack(1, 2));
        assertThat(Share.of(all, 1, 7)).extracting(Attack::kind).contains("kind 0", "kind 1", "kind 2");
    }

    @Test
    void triesTheSameWithTheSameSeedAndSomethingElseWithAnother() {
        List<Attack> all = attacks(50, 20);
        assertThat(Share.of(all, 1, 7)).isEqualTo(Share.of(all, 1, 7)).isNotEqualTo(Share.of(all, 1, 8));
    }

    private static Map<String, Long> count(List<Attack> share, java.util.function.Function<Attack, String> what) {
        return share.stream().collect(Collectors.groupingBy(what, Collectors.counting()));
    }

    private static List<Attack> attacks(int places, int kinds) {
        return IntStream.range(0, places)
                .boxed()
                .flatMap(place -> IntStream.range(0, kinds).mapToObj(kind -> attack(place, kind)))
                .toList();
    }

    private static Attack attack(int place, int kind) {
        return new Attack("place " + place, "kind " + kind, List::of);
    }
}
