package org.guildhall.contest.recognition.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Rules of direct recognition, written before the panel works. */
@ApplicationScoped
class RecognitionRuleService {

    private static final Set<ContestState> BEFORE_START = Set.of(ContestState.DRAFT, ContestState.ENTRY_OPEN);

    private final RecognitionRuleRepository rules;
    private final Selections selections;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    RecognitionRuleService(
            RecognitionRuleRepository rules, Selections selections, Cursors cursors, Ids ids, Clock clock) {
        this.rules = rules;
        this.selections = selections;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 outside one's scope, 409 once the panel works, or when the code is in use */
    @Transactional
    RecognitionRuleView write(UUID selection, NewRecognitionRule wish) {
        if (!BEFORE_START.contains(selections.holdRun(selection).state())) {
            throw ProblemException.of(409, "nomination-closed");
        }
        rules.lock(selection);
        if (rules.findByCode(selection, wish.code()).isPresent()) {
            throw ProblemException.of(409, "recognition-rule-known");
        }
        RecognitionRule rule = new RecognitionRule(ids.next(), selection, wish, Clocks.now(clock));
        rules.persist(rule);
        return RecognitionRuleView.of(rule);
    }

    @Transactional
    Page<RecognitionRuleView> list(UUID selection, PageQuery page) {
        selections.requireReadable(selection);
        return cursors.rising(
                        "recognition-rules:" + selection,
                        page,
                        (after, size) -> rules.listOf(selection, after, size),
                        RecognitionRule::id)
                .map(RecognitionRuleView::of);
    }
}
