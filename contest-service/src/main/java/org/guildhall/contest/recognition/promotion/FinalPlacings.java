package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.common.member.MemberQueries;
import org.guildhall.contest.common.member.MemberQueries.Present;
import org.guildhall.contest.contest.entry.EntrantQueries.Behind;
import org.guildhall.contest.outcome.result.FinalContest;
import org.guildhall.contest.outcome.result.FinalResult;
import org.guildhall.contest.outcome.result.FinalResults;

/** What members came to in a contest: results, whose entries have one member or several, and their present levels. */
@ApplicationScoped
class FinalPlacings {

    private final FinalResults results;
    private final MemberQueries members;

    FinalPlacings(FinalResults results, MemberQueries members) {
        this.results = results;
        this.members = members;
    }

    /** A contest to be decided on; see {@link FinalResults#lock}. */
    FinalContest lock(UUID contest) {
        return results.lock(contest);
    }

    /** Every member of every ranked entry, by project and rank; members this service hasn't heard of are left out. */
    List<FinalPlacing> of(FinalContest contest) {
        List<FinalResult> ranked = results.ranked(contest.id());
        Map<UUID, Present> present = members.present(ranked.stream()
                .flatMap(result -> result.members().stream())
                .map(Behind::memberId)
                .toList());
        List<FinalPlacing> placings = new ArrayList<>();
        for (FinalResult result : ranked) {
            result.members().stream()
                    .filter(behind -> present.containsKey(behind.memberId()))
                    .map(behind -> FinalPlacing.of(contest, result, behind, present.get(behind.memberId())))
                    .forEach(placings::add);
        }
        return byMemberWithinRanks(placings);
    }

    /** Entries of the same rank mix: nothing tells which of them is first. */
    private static List<FinalPlacing> byMemberWithinRanks(List<FinalPlacing> placings) {
        Map<List<?>, List<FinalPlacing>> ranks = placings.stream()
                .collect(Collectors.groupingBy(
                        placing -> List.of(placing.projectId(), placing.rank()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        ranks.values()
                .forEach(rank -> rank.sort(
                        Comparator.comparing(placing -> placing.memberId().toString())));
        return ranks.values().stream().flatMap(Collection::stream).toList();
    }
}
