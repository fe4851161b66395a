package org.guildhall.contest.recognition.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.contest.entry.NominatedEntries;
import org.guildhall.contest.contest.entry.NominatedEntry;
import org.guildhall.contest.recognition.award.HonourRegister;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Recognises nominations without the panel, by the rules of their selection. */
@ApplicationScoped
class RecognitionService {

    private final NominatedEntries nominations;
    private final RecognitionRuleRepository rules;
    private final HonourRegister honours;
    private final OfficerAccess access;
    private final OwnActs ownActs;

    RecognitionService(
            NominatedEntries nominations,
            RecognitionRuleRepository rules,
            HonourRegister honours,
            OfficerAccess access,
            OwnActs ownActs) {
        this.nominations = nominations;
        this.rules = rules;
        this.honours = honours;
        this.access = access;
        this.ownActs = ownActs;
    }

    /**
     * Recognises a nomination by a rule that the honours register proves fulfilled.
     *
     * @throws ProblemException 403 for one's own, 409 once the panel works or when it was recognised, 422 for an unknown
     *     rule or one that the register doesn't bear out
     */
    @Transactional
    RecognisedView recognise(UUID entry, String code) {
        NominatedEntry nomination = nominations.lock(entry).orElseThrow(ProblemException::notFound);
        access.requireRuns(nomination.organisationId());
        ownActs.requireOther(nomination.memberId(), "own-honour");
        nominations.requireRuns(nomination);
        NominationService.requireOpen(nomination);
        if (nomination.recognised().isPresent()) {
            throw ProblemException.of(409, "already-recognised");
        }
        RecognitionRule rule =
                rules.findByCode(nomination.contestId(), code).orElseThrow(() -> refused("recognition-rule-unknown"));
        if (!honours.holds(nomination.memberId(), rule.level(), rule.honourCode(), rule.sinceYear())) {
            throw refused("recognition-unfounded");
        }
        nominations.recognise(entry, rule.code());
        return new RecognisedView(entry, RecognitionRuleView.of(rule));
    }

    private static ProblemException refused(String code) {
        return ProblemException.of(422, code).with(new FieldError("/rule", code));
    }
}
