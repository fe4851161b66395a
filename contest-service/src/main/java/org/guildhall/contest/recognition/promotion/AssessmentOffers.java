package org.guildhall.contest.recognition.promotion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guildhall.contest.common.member.SkillsAssessed.Assessment;
import org.guildhall.kit.time.Clocks;

/** What policies offer for a rise of level by assessment: pure, at most one offer of a kind. */
final class AssessmentOffers {

    record Offer(PolicyTable.Place place, Evidence evidence) {}

    private final List<PolicyTable.Place> places;

    /** @param places lines in the order in which they go before each other */
    AssessmentOffers(List<PolicyTable.Place> places) {
        this.places = places;
    }

    static LocalDate dayOf(Assessment assessment) {
        return Clocks.day(assessment.at());
    }

    Stream<Offer> of(Assessment assessment) {
        if (!assessment.isRise()) {
            return Stream.empty();
        }
        return Stream.of(LineKind.PROMOTION, LineKind.WAGE_LINK)
                .flatMap(kind -> first(assessment, line -> line.kind() == kind).stream())
                .map(place -> new Offer(place, Evidence.of(assessment, place)));
    }

    private Optional<PolicyTable.Place> first(Assessment assessment, Predicate<PolicyLine> which) {
        return places.stream()
                .filter(place -> which.test(place.line()) && place.line().isFor(assessment))
                .findFirst();
    }
}
