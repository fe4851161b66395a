package org.guildhall.contest.judging.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Cuts a sorted list where neighbours differ. */
final class Runs {

    private Runs() {}

    static <T> List<List<T>> of(List<T> sorted, BiPredicate<T, T> same) {
        List<List<T>> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || !same.test(sorted.get(start), sorted.get(i))) {
                runs.add(sorted.subList(start, i));
                start = i;
            }
        }
        return runs;
    }
}
