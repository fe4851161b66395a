package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.rules.Criterion;
import org.guildhall.contest.contest.rules.StageRules;
import org.guildhall.kit.time.Ids;

/** Opens a moderation for each criterion on which the final sheets of an entry differ too much. */
@ApplicationScoped
class SpreadCheck {

    private final SheetRepository sheets;
    private final Chronicle chronicle;
    private final Ids ids;

    SpreadCheck(SheetRepository sheets, Chronicle chronicle, Ids ids) {
        this.sheets = sheets;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    /** What the audit keeps of a moderation that is opened. */
    private record Opened(UUID participation, String criterion, String spread) {}

    /** What the audit keeps of moderations that are taken back. */
    private record Closed(UUID participation, List<String> criteria) {}

    /** After a sheet became final; the participation is locked, so of two last sheets the later sees the earlier. */
    void afterFinal(Contest contest, StageRules rules, UUID participation) {
        List<MarkSheet> counting = sheets.counting(participation);
        if (counting.size() < rules.judges() || !counting.stream().allMatch(MarkSheet::isFinal)) {
            return;
        }
        Set<String> moderated = new HashSet<>();
        sheets.moderationsOf(participation).forEach(moderation -> moderated.add(moderation.criterion()));
        rules.leaves()
                .filter(criterion -> !moderated.contains(criterion.code()))
                .filter(criterion -> exceeds(criterion, counting))
                .forEach(criterion -> open(contest, criterion, counting));
    }

    /** Takes back the moderations of an entry one of whose judges turned out to be recused: the others are compared anew. */
    void withdraw(Contest contest, UUID participation) {
        List<Moderation> moderations = sheets.moderationsOf(participation);
        if (moderations.isEmpty()) {
            return;
        }
        moderations.forEach(sheets::remove);
        sheets.flush();
        List<String> criteria = moderations.stream().map(Moderation::criterion).toList();
        chronicle.record(contest.id(), "moderations-withdrawn", participation, new Closed(participation, criteria));
    }

    private static boolean exceeds(Criterion criterion, List<MarkSheet> counting) {
        return criterion.tolerance() != null && spread(criterion, counting).compareTo(criterion.tolerance()) > 0;
    }

    private static BigDecimal spread(Criterion criterion, List<MarkSheet> counting) {
        List<BigDecimal> marks = counting.stream()
                .map(sheet -> new BigDecimal(sheet.marks().get(criterion.code())))
                .toList();
        return Collections.max(marks).subtract(Collections.min(marks));
    }

    private void open(Contest contest, Criterion criterion, List<MarkSheet> counting) {
        BigDecimal spread = spread(criterion, counting);
        Moderation moderation = new Moderation(ids.next(), counting.get(0), criterion.code(), spread, chronicle.now());
        sheets.add(moderation);
        sheets.flush();
        chronicle.record(
                contest.id(),
                "moderation-opened",
                moderation.id(),
                new Opened(moderation.participationId(), criterion.code(), spread.toPlainString()));
    }
}
