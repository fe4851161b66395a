package org.guildhall.contest.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.quiz.bank.Question;
import org.jspecify.annotations.Nullable;

/** Counts sealed answers. */
final class Tally {

    /** The answers of one group. */
    private static final class Counts {
        private int responses;
        private final Map<String, int[]> chosen = new HashMap<>();
    }

    private final List<Question> questions;
    private final Map<UUID, Counts> byUnit = new HashMap<>();
    private final Counts all = new Counts();

    Tally(List<Question> questions) {
        this.questions = questions;
    }

    /**
     * @param unit null for the small units together
     * @param sheet the letters chosen, by question
     */
    void count(@Nullable UUID unit, Map<String, String> sheet) {
        add(all, sheet);
        add(byUnit.computeIfAbsent(unit, key -> new Counts()), sheet);
    }

    /** The units whose answers are told by themselves. */
    Set<UUID> units() {
        return byUnit.keySet().stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Optional<SurveyResults.Group> total() {
        return group(all);
    }

    /** @param unit null for the small units together */
    Optional<SurveyResults.Group> of(@Nullable UUID unit) {
        return Optional.ofNullable(byUnit.get(unit)).flatMap(this::group);
    }

    private void add(Counts counts, Map<String, String> sheet) {
        counts.responses++;
        sheet.forEach((question, letters) -> {
            int[] options = counts.chosen.computeIfAbsent(question, key -> new int[26]);
            letters.chars().forEach(letter -> options[letter - 'A']++);
        });
    }

    /** Nothing of fewer than may be told, whatever the sealing left. */
    private Optional<SurveyResults.Group> group(Counts counts) {
        if (counts.responses < SmallGroups.LEAST) {
            return Optional.empty();
        }
        return Optional.of(new SurveyResults.Group(
                counts.responses,
                questions.stream()
                        .map(question -> distribution(question, counts))
                        .toList()));
    }

    private static SurveyResults.Distribution distribution(Question question, Counts counts) {
        int[] options = counts.chosen.getOrDefault(question.id().toString(), new int[26]);
        Map<String, Integer> chosen = new LinkedHashMap<>();
        for (int i = 0; i < question.options().size(); i++) {
            chosen.put(Character.toString('A' + i), options[i]);
        }
        return new SurveyResults.Distribution(question.id(), chosen);
    }
}
