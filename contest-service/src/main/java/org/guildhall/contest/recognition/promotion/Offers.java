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
    private final PromotionPolicy policy;
    private final List<PolicyLine> lines;

    Offers(FinalContest contest, PromotionPolicy policy, List<PolicyLine> lines) {
        this.contest = contest;
        this.policy = policy;
        this.lines = lines;
    }

    Stream<Offer> of(FinalPlacing placing) {
        List<Offer> offers = new ArrayList<>();
        Optional<Integer> promotion = line(placing, line -> line.kind() == LineKind.PROMOTION);
        Optional<SkillLevel> level = promotion.flatMap(line -> lines.get(line).promotes(placing.presentLevel()));
        level.ifPresent(higher -> {
            offers.add(offer(placing, promotion.get(), higher));
            line(placing, line -> line.kind() == LineKind.WAGE_LINK && line.level() == higher)
                    .ifPresent(line -> offers.add(offer(placing, line, higher)));
        });
        line(placing, line -> line.kind() == LineKind.ALLOWANCE)
                .ifPresent(line -> offers.add(offer(placing, line, null)));
        return offers.stream();
    }

    /** The one line: a policy with two of them was refused. */
    private Optional<Integer> line(FinalPlacing placing, Predicate<PolicyLine> which) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> which.test(lines.get(i)) && lines.get(i).isFor(placing))
                .findFirst();
    }

    private Offer offer(FinalPlacing placing, int line, @Nullable SkillLevel level) {
        Evidence evidence = new Evidence(
                placing.contestClass(),
                contest.finalOn(),
                placing.resultSetId(),
                placing.rank(),
                placing.starters(),
                placing.total().toPlainString(),
                placing.medal(),
                placing.presentLevel(),
                placing.presentTrade(),
                policy.id(),
                policy.number(),
                line,
                lines.get(line));
        return new Offer(placing, evidence, level);
    }
}
