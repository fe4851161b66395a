package org.guildhall.contest.judging.stage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.security.RandomCodes;

/** Draws blind codes: random, so that they tell nothing of whom they stand for, and without letters that look like digits. */
final class BlindCodes {

    private static final RandomCodes CODES = new RandomCodes("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 4);
    /** Half of all codes: beyond that, drawing would take long. */
    private static final int MOST = 1 << 19;

    /** As many new codes, none of them among those in use. */
    List<String> draw(int count, Set<String> inUse) {
        if (count + inUse.size() > MOST) {
            throw new IllegalArgumentException("a stage can't have " + (count + inUse.size()) + " entries");
        }
        Set<String> drawn = new HashSet<>();
        while (drawn.size() < count) {
            String code = CODES.next();
            if (!inUse.contains(code)) {
                drawn.add(code);
            }
        }
        return List.copyOf(drawn);
    }
}
