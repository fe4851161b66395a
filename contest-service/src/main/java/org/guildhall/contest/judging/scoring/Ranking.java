package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.contest.contest.rules.StageRules;

/**
 * The ranking of a stage: a pure function of its input, the same whatever order sheets, judges and entries come in. What is
 * ranked by is what is shown: totals named to the stage's decimals. A change of what it computes takes a new
 * {@link #ALGORITHM}; results keep the one they were made with.
 *
 * @param entries the better first; guests after those of the same total
 * @param openTies undecided ties across a line that matters: they block advancement and publication
 */
public record Ranking(String algorithm, List<RankedEntry> entries, List<OpenTie> openTies) {

    public static final String ALGORITHM = "guildhall-ranking/1";

    private static final Comparator<Score> BETTER_FIRST = Comparator.comparing(Score::total)
            .reversed()
            .thenComparing(score -> score.entry().code());

    /**
     * @throws IllegalArgumentException for an input of another algorithm, or one that doesn't fit its own rules
     */
    public static Ranking of(StageInput input) {
        if (!ALGORITHM.equals(input.algorithm())) {
            throw new IllegalArgumentException("not made with " + ALGORITHM);
        }
        Scheme scheme = new Scheme(input.stage());
        Scorer scorer = new Scorer(scheme);
        List<Score> ranked = new ArrayList<>();
        List<Score> guests = new ArrayList<>();
        for (Participant entry : input.entries()) {
            (entry.guest() ? guests : ranked).add(scorer.score(entry));
        }
        ranked.sort(BETTER_FIRST);
        guests.sort(BETTER_FIRST);
        Map<String, List<TieStep>> steps = new HashMap<>();
        List<Place> places = places(ranked, new TieChain(scheme, input.jury(), steps));
        RankRewards awards = new RankRewards(input, places);
        List<RankedEntry> entries = places.stream()
                .map(place -> ranked(place, awards, steps, input.stage()))
                .toList();
        return new Ranking(ALGORITHM, merge(entries, guests, input.stage()), awards.openTies());
    }

    private static List<Place> places(List<Score> sorted, TieChain chain) {
        List<Place> places = new ArrayList<>(sorted.size());
        for (List<Score> equal : Runs.of(sorted, (one, other) -> one.total().equals(other.total()))) {
            for (TieChain.Group group : chain.separate(equal)) {
                int rank = places.size() + 1;
                boolean open = group.members().size() > 1 && !group.shared();
                group.members().forEach(score -> places.add(new Place(score, rank, open)));
            }
        }
        return places;
    }

    private static RankedEntry ranked(
            Place place, RankRewards awards, Map<String, List<TieStep>> steps, StageRules rules) {
        Score score = place.score();
        return new RankedEntry(
                place.code(),
                false,
                place.rank(),
                null,
                score.total(),
                components(score, rules),
                score.causes(),
                score.deducted(),
                score.complete(),
                place.open(),
                steps.getOrDefault(place.code(), List.of()),
                awards.medal(place),
                awards.prize(place).orElse(null),
                awards.advancement(place));
    }

    /** Merges the guests in, each behind the ranked ones of the same total. */
    private static List<RankedEntry> merge(List<RankedEntry> ranked, List<Score> guests, StageRules rules) {
        List<RankedEntry> merged = new ArrayList<>(ranked.size() + guests.size());
        int next = 0;
        for (Score guest : guests) {
            while (next < ranked.size() && ranked.get(next).total().compareTo(guest.total()) >= 0) {
                merged.add(ranked.get(next++));
            }
            int better = next;
            while (better > 0 && ranked.get(better - 1).total().equals(guest.total())) {
                better--;
            }
            merged.add(guest(guest, better + 1, rules));
        }
        merged.addAll(ranked.subList(next, ranked.size()));
        return merged;
    }

    private static RankedEntry guest(Score score, int beside, StageRules rules) {
        return new RankedEntry(
                score.entry().code(),
                true,
                null,
                beside,
                score.total(),
                components(score, rules),
                score.causes(),
                score.deducted(),
                score.complete(),
                false,
                List.of(),
                null,
                null,
                null);
    }

    private static List<RankedEntry.ComponentMark> components(Score score, StageRules rules) {
        List<RankedEntry.ComponentMark> marks = new ArrayList<>(score.named().size());
        for (int i = 0; i < score.named().size(); i++) {
            marks.add(new RankedEntry.ComponentMark(
                    rules.components().get(i).code(), score.named().get(i)));
        }
        return marks;
    }

    /** The entry with this blind code. */
    public Optional<RankedEntry> find(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** How many are ranked, guests left out. */
    @JsonIgnore
    public int starters() {
        return (int) entries.stream().filter(entry -> !entry.guest()).count();
    }
}
