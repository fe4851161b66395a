package org.guildhall.reporting.rollup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.ReceivedEvent;

/**
 * The facts that some events may change, by the sources of {@code counted_fact}. Members aren't among them: they are counted
 * by the batch that writes them.
 */
final class Touched {

    /** Which facts an event may change: {@code service.event source field}; a star for all facts of the thing in the field, which
     * may hold several. */
    private static final Map<String, List<Mark>> MARKS = marks("""
            membership.organisation-founded ORGANISATION organisationId
            membership.organisation-changed ORGANISATION organisationId
            membership.organisation-closed ORGANISATION organisationId
            membership.organisation-merged ORGANISATION organisationId
            membership.recruitment-session-opened SESSION sessionId
            membership.recruitment-session-changed SESSION sessionId
            membership.card-issued CARD cardId
            membership.card-collected STEP cardId
            membership.card-activated STEP cardId
            membership.card-lost STEP cardId
            membership.card-replaced STEP cardId
            membership.founding-case-opened STEP caseId
            membership.founding-case-closed STEP caseId
            membership.employer-registered EMPLOYER employerId
            membership.employer-changed EMPLOYER employerId
            membership.employer-closed EMPLOYER employerId
            membership.member-activated ACTIVATION memberId
            membership.member-arrived ACTIVATION formerMemberIds
            membership.member-import-undone ACTIVATION memberId
            membership.member-status-changed ACTIVATION memberId
            membership.member-transferred ACTIVATION memberId
            membership.transfer-requested STEP transferId
            membership.transfer-refused STEP transferId
            membership.gift-handed-out GIFT handoutId
            membership.gift-returned GIFT handoutId
            contest.contest-created CONTEST contestId
            contest.contest-changed CONTEST contestId
            contest.contest-opened CONTEST contestId
            contest.contest-started CONTEST contestId
            contest.contest-marked CONTEST contestId
            contest.contest-finalised CONTEST contestId
            contest.contest-cancelled CONTEST contestId
            contest.contest-started ENTRY* contestId
            contest.contest-cancelled ENTRY* contestId
            contest.project-added ENTRY* contestId
            contest.results-published CONTEST contestId
            contest.entry-registered ENTRY entryId
            contest.entry-status-changed ENTRY entryId
            contest.entry-withdrawn ENTRY entryId
            contest.result-published RESULT resultId
            contest.result-corrected RESULT resultId
            contest.quiz-attempt-started ATTEMPT attemptId
            contest.quiz-attempt-finished ATTEMPT attemptId
            contest.limited-award-decided AWARD entryId
            contest.coupon-issued COUPON couponId
            contest.coupon-redeemed COUPON couponId
            contest.survey-opened SURVEY surveyId
            contest.survey-closed SURVEY surveyId
            contest.promotion-granted PROMOTION promotionId
            contest.assessment-promotion-granted PROMOTION promotionId
            contest.wage-link-granted WAGE_LINK promotionId
            contest.assessment-wage-link-granted WAGE_LINK promotionId
            contest.subsidy-granted SUBSIDY subsidyId
            contest.assessment-subsidy-granted SUBSIDY subsidyId
            contest.subsidy-paid SUBSIDY subsidyId
            contest.honour-registered HONOUR honourId""");

    private final Map<String, Facts> facts = new TreeMap<>();

    private record Mark(String source, boolean whole, String field) {}

    /**
     * Facts of one source.
     *
     * @param keys their own keys
     * @param wholes the things all of whose facts are meant
     */
    record Facts(Set<UUID> keys, Set<UUID> wholes) {}

    private static Map<String, List<Mark>> marks(String table) {
        Map<String, List<Mark>> marks = new TreeMap<>();
        table.lines().map(line -> line.split(" ")).forEach(row -> {
            Mark mark = new Mark(row[1].replace("*", ""), row[1].endsWith("*"), row[2]);
            marks.merge(
                    row[0] + ".v1",
                    List.of(mark),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        });
        return marks;
    }

    static Touched by(List<ReceivedEvent> events) {
        Touched touched = new Touched();
        for (ReceivedEvent event : events) {
            for (Mark mark : MARKS.getOrDefault(event.name(), List.of())) {
                Facts facts = touched.facts.computeIfAbsent(
                        mark.source(), source -> new Facts(new TreeSet<>(), new TreeSet<>()));
                (mark.whole() ? facts.wholes() : facts.keys()).addAll(event.uuids(mark.field()));
            }
        }
        return touched;
    }

    /** Whether facts are meant that another batch may be writing. */
    boolean hasWholes() {
        return facts.values().stream().anyMatch(some -> !some.wholes().isEmpty());
    }

    /** Per source. */
    Map<String, Facts> facts() {
        return facts;
    }
}
