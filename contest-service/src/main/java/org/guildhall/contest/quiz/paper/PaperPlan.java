package org.guildhall.contest.quiz.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.guildhall.contest.quiz.bank.BankVersion;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.contest.quiz.bank.QuestionKind;

/**
 * How the papers of a period are drawn. A paper is a pure function of version, sections and seed ({@code guildhall-paper/1}):
 * one {@link Random}, whose sequence the Java specification fixes, draws section by section. From the section's questions,
 * in the order of the bank, each place takes away the one at {@code nextInt(how many are left)}; if options are shuffled,
 * its letters are then shuffled by {@link Collections#shuffle(List, Random)}. True-or-false keeps its order.
 */
public final class PaperPlan {

    /** Written into what is published, so that a later version can't be taken for this one. */
    public static final String ALGORITHM = "guildhall-paper/1";

    private static final String LETTERS = "ABCDEFGH";

    private final List<Section> sections;
    /** The questions each section draws from, in the order of the bank. */
    private final List<List<Question>> pools;

    private final boolean shufflesOptions;

    public PaperPlan(BankVersion bank, List<Section> sections, boolean shufflesOptions) {
        this.sections = List.copyOf(sections);
        this.pools = sections.stream()
                .map(section ->
                        bank.questions().stream().filter(section::admits).toList())
                .toList();
        this.shufflesOptions = shufflesOptions;
    }

    /** The index of the first section that asks for questions another one before it asks for too. */
    public OptionalInt overlap() {
        return IntStream.range(0, sections.size())
                .filter(i -> sections.subList(0, i).stream().anyMatch(sections.get(i)::overlaps))
                .findFirst();
    }

    /** The index of the first section the bank has too few questions for. */
    public OptionalInt shortage() {
        return IntStream.range(0, sections.size())
                .filter(i -> pools.get(i).size() < sections.get(i).number())
                .findFirst();
    }

    public int fullMarks() {
        return sections.stream().mapToInt(Section::fullMarks).sum();
    }

    public int questions() {
        return sections.stream().mapToInt(Section::number).sum();
    }

    public Paper draw(long seed) {
        Random random = new Random(seed);
        List<Paper.Item> items = new ArrayList<>();
        for (int place = 0; place < sections.size(); place++) {
            Section section = sections.get(place);
            List<Question> rest = new ArrayList<>(pools.get(place));
            for (int i = 0; i < section.number(); i++) {
                Question question = rest.remove(random.nextInt(rest.size()));
                items.add(new Paper.Item(question, section.points(), letters(question, random)));
            }
        }
        return new Paper(List.copyOf(items));
    }

    private String letters(Question question, Random random) {
        String inOrder = LETTERS.substring(0, question.options().size());
        if (!shufflesOptions || question.kind() == QuestionKind.TRUE_FALSE) {
            return inOrder;
        }
        List<String> letters = Arrays.asList(inOrder.split(""));
        Collections.shuffle(letters, random);
        return String.join("", letters);
    }

    static String letter(int place) {
        return LETTERS.substring(place, place + 1);
    }
}
