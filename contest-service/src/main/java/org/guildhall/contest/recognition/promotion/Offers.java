package org.guildhall.contest.recognition.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.outcome.result.FinalContest;
import org.jspecify.annotations.Nullable;

/** What a policy offers for a placing: pure, at most one offer of a kind. */
final class Offers {

    /** @param level promoted to, or whose wage link it is; null for an allowance */
    record Offer(
            FinalPlacing placing,
            Evidence evidence,
            @Nullable SkillLevel level) {}

    private final FinalContest contest;
    private final List<PolicyTable.Place> places;

    /** @param places lines in the order in which they go before each other */
    Offers(FinalContest contest, List<PolicyTable.Place> places) {
        this.contest = contest;
        this.places = places;
    }

    Stream<Offer> of(FinalPlacing placing) {
        List<Offer> offers = new ArrayList<>();
        Optional<PolicyTable.Place> promotion = first(placing, line -> line.kind() == LineKind.PROMOTION);
        promotion
                .flatMap(place -> place.line().promotes(placing.presentLevel()))
                .ifPresent(higher -> {
                    offers.add(offer(placing, promotion.get(), higher));
                    first(placing, line -> line.kind() == LineKind.WAGE_LINK && line.level() == higher)
                            .ifPresent(place -> offers.add(offer(placing, place, higher)));
                });
        first(placing, line -> line.kind() == LineKind.ALLOWANCE)
                .ifPresent(place -> offers.add(offer(placing, place, null)));
        return offers.stream();
    }

    /** The uppermost policy with a line for it decides; within a policy there is one, for two were refused. */
    private Optional<PolicyTable.Place> first(FinalPlacing placing, Predicate<PolicyLine> which) {
        return places.stream()
                .filter(place -> which.test(place.line()) && place.line().isFor(placing))
                .findFirst();
    }

    private Offer offer(FinalPlacing placing, PolicyTable.Place place, @Nullable SkillLevel level) {
        return new Offer(placing, Evidence.of(contest.finalOn(), placing, place), level);
    }
}
