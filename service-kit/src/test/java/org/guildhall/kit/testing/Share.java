package org.guildhall.kit.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of all attacks for a run that has little time: each place is attacked and each kind is tried, whatever the seed, and
 * no kind much more often than another.
 */
final class Share {

    private final Map<String, Integer> tried = new HashMap<>();
    private final Set<Attack> chosen = new HashSet<>();

    private Share() {}

    /**
     * @param perPlace how often a place is attacked at least, if there is so much to try
     * @param seed with which the same attacks are chosen again
     */
    static List<Attack> of(List<Attack> all, int perPlace, long seed) {
        List<Attack> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        Share share = new Share();
        shuffled.stream()
                .collect(Collectors.groupingBy(Attack::place, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(attacks -> share.choose(attacks, perPlace));
        shuffled.forEach(share::chooseUnlessTried);
        return all.stream().filter(share.chosen::contains).toList();
    }

    /** What was tried least so far. */
    private void choose(List<Attack> attacks, int number) {
        attacks.stream()
                .sorted(Comparator.comparingInt(attack -> tried.getOrDefault(attack.kind(), 0)))
                .limit(number)
                .toList()
                .forEach(this::choose);
    }

    private void choose(Attack attack) {
        chosen.add(attack);
        tried.merge(attack.kind(), 1, Integer::sum);
    }

    /** Where there are fewer places than kinds. */
    private void chooseUnlessTried(Attack attack) {
        if (!tried.containsKey(attack.kind())) {
            choose(attack);
        }
    }
}
