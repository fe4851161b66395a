package org.guildhall.contest.judging.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.contest.contest.rules.Advance;
import org.guildhall.contest.contest.rules.Medals;
import org.guildhall.contest.contest.rules.PrizeClass;
import org.jspecify.annotations.Nullable;

/** What the ranks of a stage bring: medals, prizes, the next stage; and which ties lie across one of those lines. */
final class RankRewards {

    private final StageInput input;
    private final List<Place> places;
    private final Map<String, Medal> medals = new HashMap<>();

    /** @param places the ranked entries, the better first */
    RankRewards(StageInput input, List<Place> places) {
        this.input = input;
        this.places = places;
        Medals rules = input.medals();
        if (rules != null) {
            award(Medal.GOLD, 0, rules.gold());
            award(Medal.SILVER, rules.gold(), rules.silver());
            award(Medal.BRONZE, rules.gold() + rules.silver(), rules.bronze());
        }
    }

    /** Gives the medal to its regular places as far as no better medal used them up, and to those who share the last of them. */
    private void award(Medal medal, int first, int count) {
        int end = Math.min(first + count, places.size());
        if (count == 0 || first >= end || medals.containsKey(places.get(end - 1).code())) {
            return;
        }
        Place last = places.get(end - 1);
        for (int i = first; i < places.size() && (i < end || shares(places.get(i), last)); i++) {
            medals.putIfAbsent(places.get(i).code(), medal);
        }
    }

    private boolean shares(Place place, Place last) {
        BigDecimal tolerance = input.medals().tolerance();
        boolean isNear = tolerance != null
                && last.score().total().subtract(place.score().total()).compareTo(tolerance) <= 0;
        return place.rank() == last.rank() || isNear;
    }

    @Nullable Medal medal(Place place) {
        return medals.get(place.code());
    }

    Optional<PrizeClass> prize(Place place) {
        return input.prizes().stream()
                .filter(prize -> prize.first() <= place.rank() && place.rank() <= prize.last(places.size()))
                .findFirst();
    }

    /** Null on the last stage. */
    @Nullable Advancement advancement(Place place) {
        Advance rules = input.stage().advance();
        if (rules == null) {
            return null;
        }
        int quota = quota(rules);
        if (place.rank() <= quota) {
            return Advancement.ADVANCES;
        }
        return place.rank() <= quota + waiting(rules) ? Advancement.WAITS : Advancement.ENDS;
    }

    private int quota(Advance rules) {
        return rules.minimum() == null
                ? rules.places(places.size())
                : (int) places.stream()
                        .filter(place -> place.score().total().compareTo(rules.minimum()) >= 0)
                        .count();
    }

    private static int waiting(Advance rules) {
        return rules.waitlist() == null ? 0 : rules.waitlist();
    }

    /** The open ties across lines, from the top. */
    List<OpenTie> openTies() {
        List<OpenTie> found = new ArrayList<>();
        List<OpenTie> lines = lines();
        for (List<Place> tied : Runs.of(places, (one, other) -> one.rank() == other.rank())) {
            if (tied.get(0).open()) {
                lines.stream()
                        .filter(line -> lies(line.after(), tied))
                        .map(line -> new OpenTie(line.line(), line.after(), codes(tied)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean lies(int after, List<Place> tied) {
        int first = tied.get(0).rank();
        return first <= after && after < first + tied.size() - 1;
    }

    private static List<String> codes(List<Place> tied) {
        return tied.stream().map(Place::code).sorted().toList();
    }

    private List<OpenTie> lines() {
        return Stream.of(medalLines(), prizeLines(), advanceLines())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Within a tolerance equal totals share the medal, so its lines separate no ties. */
    private List<OpenTie> medalLines() {
        Medals rules = input.medals();
        if (rules == null || rules.tolerance() != null) {
            return List.of();
        }
        int golds = rules.gold();
        int silvers = golds + rules.silver();
        return List.of(
                line(OpenTie.Line.MEDAL, golds),
                line(OpenTie.Line.MEDAL, silvers),
                line(OpenTie.Line.MEDAL, silvers + rules.bronze()));
    }

    private List<OpenTie> prizeLines() {
        return input.prizes().stream()
                .flatMap(prize -> Stream.of(prize.first() - 1, prize.last(places.size())))
                .map(after -> line(OpenTie.Line.PRIZE, after))
                .toList();
    }

    private List<OpenTie> advanceLines() {
        Advance rules = input.stage().advance();
        if (rules == null) {
            return List.of();
        }
        int quota = quota(rules);
        List<OpenTie> lines = new ArrayList<>();
        lines.add(line(OpenTie.Line.QUOTA, quota));
        for (int i = 1; i <= waiting(rules); i++) {
            lines.add(line(OpenTie.Line.WAITLIST, quota + i));
        }
        return lines;
    }

    private static OpenTie line(OpenTie.Line line, int after) {
        return new OpenTie(line, after, List.of());
    }
}
