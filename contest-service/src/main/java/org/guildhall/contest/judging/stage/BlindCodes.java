package org.guildhall.contest.judging.stage;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws blind codes: random, so that they tell nothing of whom they stand for, and without letters that look like digits. */
final class BlindCodes {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 4;
    /** Half of all codes: beyond that, drawing would take long. */
    private static final int MOST = 1 << 19;

    private final SecureRandom random = new SecureRandom();

    /** As many new codes, none of them among those in use. */
    List<String> draw(int count, Set<String> inUse) {
        if (count + inUse.size() > MOST) {
            throw new IllegalArgumentException("a stage can't have " + (count + inUse.size()) + " entries");
        }
        Set<String> drawn = new HashSet<>();
        while (drawn.size() < count) {
            String code = random.ints(LENGTH, 0, ALPHABET.length())
                    .mapToObj(ALPHABET::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            if (!inUse.contains(code)) {
                drawn.add(code);
            }
        }
        return List.copyOf(drawn);
    }
}
