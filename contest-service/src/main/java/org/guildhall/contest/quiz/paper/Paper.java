package org.guildhall.contest.quiz.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.guildhall.contest.quiz.bank.Question;

/** A paper as one attempt has it. Answers name the letters that are shown on it. */
public record Paper(List<Item> items) {

    /** Points have two decimals; a share is cut, never rounded up. */
    public static final int DECIMALS = 2;

    /**
     * A question on the paper.
     *
     * @param letters the bank's letter of each option in the order shown: {@code CAB} shows the bank's C as A
     */
    public record Item(Question question, int points, String letters) {

        /** The options as shown. */
        public List<String> options() {
            return letters.chars()
                    .mapToObj(letter -> question.options().get(letter - 'A'))
                    .toList();
        }

        /** The right answer in the letters shown. */
        public String key() {
            return translate(question.key(), letter -> PaperPlan.letter(letters.indexOf(letter)));
        }

        /** Whether this names options of the question, each once and in order, and not more than its kind allows. */
        public boolean admits(String answer) {
            boolean known = answer.chars().allMatch(letter -> letter >= 'A' && letter < 'A' + letters.length());
            boolean ordered =
                    answer.equals(sorted(answer.chars().distinct().boxed().toList()));
            return switch (question.kind()) {
                case SINGLE, TRUE_FALSE -> known && answer.length() == 1;
                case MULTIPLE -> known && ordered && !answer.isEmpty();
            };
        }

        /** What an answer in the letters shown earns; nothing for none. */
        public BigDecimal pointsFor(String answer) {
            String right = key();
            if (right.equals(answer)) {
                return BigDecimal.valueOf(points).setScale(DECIMALS);
            }
            boolean partly = answer != null
                    && !answer.isEmpty()
                    && answer.chars().allMatch(letter -> right.indexOf(letter) >= 0);
            return partly ? share(answer.length(), right.length()) : BigDecimal.ZERO.setScale(DECIMALS);
        }

        private BigDecimal share(int found, int all) {
            return switch (question.partialCredit()) {
                case NONE -> BigDecimal.ZERO.setScale(DECIMALS);
                case HALF -> cut(points, 2);
                case PROPORTIONAL -> cut(points * found, all);
            };
        }

        private static BigDecimal cut(int numerator, int denominator) {
            return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.DOWN);
        }

        private static String translate(String letters, IntFunction<String> letter) {
            return letters.chars().mapToObj(letter).sorted().collect(Collectors.joining());
        }

        private static String sorted(List<Integer> letters) {
            return letters.stream().sorted().map(Character::toString).collect(Collectors.joining());
        }
    }

    /** @param answers by the number of the question, from 1 */
    public BigDecimal score(Map<Integer, String> answers) {
        BigDecimal score = BigDecimal.ZERO.setScale(DECIMALS);
        for (int i = 0; i < items.size(); i++) {
            score = score.add(items.get(i).pointsFor(answers.get(i + 1)));
        }
        return score;
    }
}
