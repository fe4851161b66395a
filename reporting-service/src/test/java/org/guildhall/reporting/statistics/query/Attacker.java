package org.guildhall.reporting.statistics.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who puts together all they are told: counts are whole numbers and none is negative, and some are sums of others. What
 * follows for each is found by tightening bounds until nothing changes any more.
 */
final class Attacker {

    private static final long ENDLESS = 1L << 40;

    private final Map<String, Integer> names = new HashMap<>();
    private final List<Long> lowest = new ArrayList<>();
    private final List<Long> highest = new ArrayList<>();
    private final List<int[]> sums = new ArrayList<>();

    /** What was told of a count. */
    void learn(String count, long value) {
        int index = index(count);
        if (value < lowest.get(index) || value > highest.get(index)) {
            throw new IllegalStateException(count + " was told as different numbers");
        }
        lowest.set(index, value);
        highest.set(index, value);
    }

    /** That a count is the sum of others. */
    void sum(String whole, List<String> parts) {
        int[] sum = new int[parts.size() + 1];
        sum[0] = index(whole);
        for (int i = 0; i < parts.size(); i++) {
            sum[i + 1] = index(parts.get(i));
        }
        sums.add(sum);
    }

    private int index(String count) {
        return names.computeIfAbsent(count, name -> {
            lowest.add(0L);
            highest.add(ENDLESS);
            return lowest.size() - 1;
        });
    }

    /** Draws all conclusions. */
    void think() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] sum : sums) {
                changed |= tighten(sum);
            }
        }
    }

    private boolean tighten(int[] sum) {
        long low = 0;
        long high = 0;
        for (int i = 1; i < sum.length; i++) {
            low += lowest.get(sum[i]);
            high += highest.get(sum[i]);
        }
        boolean changed = narrow(sum[0], low, high);
        for (int i = 1; i < sum.length; i++) {
            int part = sum[i];
            changed |= narrow(
                    part,
                    lowest.get(sum[0]) - (high - highest.get(part)),
                    highest.get(sum[0]) - (low - lowest.get(part)));
            // Those after it shall know.
            low = 0;
            high = 0;
            for (int j = 1; j < sum.length; j++) {
                low += lowest.get(sum[j]);
                high += highest.get(sum[j]);
            }
        }
        return changed;
    }

    private boolean narrow(int count, long low, long high) {
        boolean changed = false;
        if (low > lowest.get(count)) {
            lowest.set(count, low);
            changed = true;
        }
        if (high < highest.get(count)) {
            highest.set(count, high);
            changed = true;
        }
        return changed;
    }

    /** Whether there is only one number left that it can be. */
    boolean knows(String count) {
        Integer index = names.get(count);
        return index != null && lowest.get(index).equals(highest.get(index));
    }

    /** What there is left that it can be, for messages. */
    String range(String count) {
        Integer index = names.get(count);
        return index == null ? "anything" : lowest.get(index) + "–" + highest.get(index);
    }
}
