package org.guildhall.contest.quiz.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.contest.quiz.bank.BankPurpose;
import org.guildhall.contest.quiz.bank.BankVersion;
import org.guildhall.contest.quiz.bank.PartialCredit;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.contest.quiz.bank.QuestionKind;
import org.junit.jupiter.api.Test;

class PaperPlanTest {

    private static final Section SAFETY = new Section("安全", null, 4, 10);
    private static final Section LAW = new Section("法律", QuestionKind.TRUE_FALSE, 2, 5);

    private static BankVersion bank() {
        List<Question> questions = new ArrayList<>();
        IntStream.rangeClosed(1, 9).forEach(i -> questions.add(question(i, "安全", QuestionKind.SINGLE, 4)));
        IntStream.rangeClosed(10, 14).forEach(i -> questions.add(question(i, "法律", QuestionKind.TRUE_FALSE, 2)));
        IntStream.rangeClosed(15, 19).forEach(i -> questions.add(question(i, "法律", QuestionKind.MULTIPLE, 4)));
        return new BankVersion(new UUID(0, 1), new UUID(0, 2), 1, BankPurpose.QUIZ, questions);
    }

    private static Question question(int number, String topic, QuestionKind kind, int options) {
        return new Question(
                new UUID(0, number),
                topic,
                kind,
                "第 " + number + " 题",
                List.of("正确", "错误", "三", "四").subList(0, options),
                "A",
                0,
                PartialCredit.NONE,
                null);
    }

    private static String shape(Paper paper) {
        return String.join(
                " ",
                paper.items().stream()
                        .map(item -> item.question().id().getLeastSignificantBits() + item.letters())
                        .toList());
    }

    /** Worked out by a program of its own from the algorithm as documented; if this changes, published papers can't be redrawn. */
    @Test
    void seedDrawsTheSamePaperForEver() {
        PaperPlan plan = new PaperPlan(bank(), List.of(SAFETY, LAW), true);
        assertThat(shape(plan.draw(42))).isEqualTo(byTheBook(42));
        assertThat(shape(plan.draw(-7_000_000_000_000L))).isEqualTo(byTheBook(-7_000_000_000_000L));
    }

    /** The linear congruential generator of java.util.Random (Knuth 3.2.1), written down once more. */
    private static String byTheBook(long seed) {
        long[] state = {(seed ^ 0x5DEECE66DL) & ((1L << 48) - 1)};
        List<String> drawn = new ArrayList<>();
        drawn.addAll(draw(state, IntStream.rangeClosed(1, 9).boxed().toList(), 4, "ABCD", true));
        drawn.addAll(draw(state, IntStream.rangeClosed(10, 14).boxed().toList(), 2, "AB", false));
        return String.join(" ", drawn);
    }

    private static List<String> draw(
            long[] state, List<Integer> questions, int number, String letters, boolean shuffled) {
        List<Integer> rest = new ArrayList<>(questions);
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int question = rest.remove(next(state, rest.size()));
            char[] order = letters.toCharArray();
            for (int last = order.length; shuffled && last > 1; last--) {
                int other = next(state, last);
                char swapped = order[last - 1];
                order[last - 1] = order[other];
                order[other] = swapped;
            }
            drawn.add(question + new String(order));
        }
        return drawn;
    }

    private static int next(long[] state, int bound) {
        int bits;
        int value;
        do {
            state[0] = (state[0] * 0x5DEECE66DL + 0xBL) & ((1L << 48) - 1);
            bits = (int) (state[0] >>> 17);
            if ((bound & -bound) == bound) {
                return (int) ((bound * (long) bits) >> 31);
            }
            value = bits % bound;
        } while (bits - value + (bound - 1) < 0);
        return value;
    }

    @Test
    void papersFollowTheirSectionsWhateverTheSeed() {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        Random random = new Random(seed);
        PaperPlan plan = new PaperPlan(bank(), List.of(SAFETY, LAW), true);
        HashSet<String> papers = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            Paper paper = plan.draw(random.nextLong());
            papers.add(shape(paper));
            List<UUID> questions =
                    paper.items().stream().map(item -> item.question().id()).toList();
            assertThat(questions).as("seed %d", seed).hasSize(6).doesNotHaveDuplicates();
            assertThat(paper.items().subList(0, 4))
                    .allMatch(item ->
                            item.points() == 10 && item.question().topic().equals("安全"));
            assertThat(paper.items().subList(4, 6))
                    .allMatch(item -> item.letters().equals("AB"));
        }
        assertThat(papers).as("papers differ").hasSizeGreaterThan(1_900);
    }

    @Test
    void sectionsMustNotCompeteAndTheBankMustHaveEnough() {
        Section rest = new Section("法律", null, 5, 2);
        Section tooMany = new Section("安全", null, 10, 1);
        assertThat(new PaperPlan(bank(), List.of(SAFETY, LAW, rest), true).overlap())
                .hasValue(2);
        assertThat(new PaperPlan(bank(), List.of(LAW, new Section("法律", QuestionKind.MULTIPLE, 5, 2)), true).overlap())
                .isEmpty();
        assertThat(new PaperPlan(bank(), List.of(LAW, tooMany), true).shortage())
                .hasValue(1);
        assertThat(new PaperPlan(bank(), List.of(SAFETY, LAW), true).shortage()).isEmpty();
        assertThat(new PaperPlan(bank(), List.of(SAFETY, LAW), true).fullMarks())
                .isEqualTo(50);
    }
}
