package org.guildhall.contest.quiz.bank;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads answers the ways people write them: {@code BD}, {@code b、d}, {@code Ｂ，Ｄ}, and for true and false {@code 对} or {@code T}. */
final class AnswerKey {

    private static final Map<String, String> TRUE_FALSE = Map.ofEntries(
            Map.entry("A", "A"),
            Map.entry("对", "A"),
            Map.entry("正确", "A"),
            Map.entry("√", "A"),
            Map.entry("T", "A"),
            Map.entry("TRUE", "A"),
            Map.entry("B", "B"),
            Map.entry("错", "B"),
            Map.entry("错误", "B"),
            Map.entry("×", "B"),
            Map.entry("F", "B"),
            Map.entry("FALSE", "B"));

    private AnswerKey() {}

    /** Letters from A in alphabetical order, each once; empty when it can't be read. */
    static Optional<String> parse(QuestionKind kind, String written) {
        // Compatibility forms: Ｂ is B, and the fullwidth comma is a comma.
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        if (kind == QuestionKind.TRUE_FALSE) {
            return Optional.ofNullable(TRUE_FALSE.get(plain.strip()));
        }
        String letters = plain.replaceAll("[\\s,、;/|.。]", "");
        return letters.matches("[A-H]+") ? Optional.of(sorted(letters)) : Optional.empty();
    }

    private static String sorted(String letters) {
        return letters.chars().sorted().distinct().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
