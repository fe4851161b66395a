package org.guildhall.contest.quiz.quizzes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets in whatever text. All questions have eight options, of which seven are right; members and voters choose as
 * many as nobody else does, so letters say by their number whose they are.
 */
final class Secrets {

    static final int OPTIONS = 8;
    static final int RIGHT = 7;
    static final int CHOSEN_IN_SURVEY = 6;

    private static final Pattern LETTERS = Pattern.compile("(?<![\\w+/=-])[A-H]{4,8}(?![\\w+/=-])");
    private static final Pattern FIELDS =
            Pattern.compile("\"(key|explanation|partialCredit|letters)\"\\s*:\\s*(?!null)");

    /** @param whose the token subject of whose it is; null for keys and for what is nobody's */
    record Found(Secret secret, String whose) {}

    /** @param text what stands in every text that the pattern finds: seldom, and quickly looked for */
    private record Marker(Found found, String text, Pattern pattern) {

        boolean isIn(String other) {
            return other.contains(text) && pattern.matcher(other).find();
        }
    }

    private final List<Marker> markers = new ArrayList<>();
    private final List<Found> answersByLength = new ArrayList<>();

    Secrets() {
        for (int length = 0; length <= OPTIONS; length++) {
            answersByLength.add(null);
        }
        answersByLength.set(CHOSEN_IN_SURVEY, new Found(Secret.SURVEY, null));
        answersByLength.set(RIGHT, new Found(Secret.KEY, null));
        // All letters, in any order: how the options were shuffled.
        answersByLength.set(OPTIONS, new Found(Secret.KEY, null));
    }

    /** A text that stands for the secret wherever it stands by itself. */
    void add(Secret secret, String whose, String text) {
        markers.add(new Marker(
                new Found(secret, whose),
                text,
                Pattern.compile("(?<![\\w.])" + Pattern.quote(text) + "(?!\\w|\\.\\d)")));
    }

    /** A score with two decimals, however many are written. */
    void addScore(String whose, String score) {
        markers.add(new Marker(
                new Found(Secret.FROZEN_SCORE, whose),
                score,
                Pattern.compile("(?<![\\d.])" + Pattern.quote(score) + "0*(?!\\d)")));
    }

    /** Whose answers have so many letters. */
    void addAnswers(String whose, int letters) {
        answersByLength.set(letters, new Found(Secret.ANSWER, whose));
    }

    /** @param asked what the caller knew before, since they asked with it */
    Set<Found> in(String text, String asked) {
        Set<Found> found = new LinkedHashSet<>();
        for (Marker marker : markers) {
            if (marker.isIn(text) && !marker.isIn(asked)) {
                found.add(marker.found());
            }
        }
        Matcher letters = LETTERS.matcher(text);
        while (letters.find()) {
            Found answer = answersByLength.get(letters.group().length());
            if (answer != null && isPlausible(letters.group())) {
                found.add(answer);
            }
        }
        if (FIELDS.matcher(text).find()) {
            found.add(new Found(Secret.KEY, null));
        }
        return found;
    }

    /** Each letter once; in order, unless they are all. */
    private static boolean isPlausible(String letters) {
        List<Integer> each = letters.chars().boxed().toList();
        List<Integer> sorted = each.stream().distinct().sorted().toList();
        return letters.length() == OPTIONS ? sorted.size() == OPTIONS : each.equals(sorted);
    }
}
