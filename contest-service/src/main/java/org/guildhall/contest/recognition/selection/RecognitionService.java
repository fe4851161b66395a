package org.guildhall.contest.recognition.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Rules of direct recognition, recognising by them, and who is chosen in the end. */
@ApplicationScoped
class RecognitionService {

    private static final Set<String> BEFORE_START = Set.of("DRAFT", "ENTRY_OPEN");

    private final Nominations nominations;
    private final RecognitionRuleRepository rules;
    private final OfficerAccess access;
    private final Ids ids;
    private final Clock clock;

    RecognitionService(
            Nominations nominations, RecognitionRuleRepository rules, OfficerAccess access, Ids ids, Clock clock) {
        this.nominations = nominations;
        this.rules = rules;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 outside one's scope, 409 once the panel works, or when the code is in use */
    @Transactional
    RecognitionRuleView write(UUID contest, NewRecognitionRule wish) {
        Nominations.Host host = run(contest);
        if (!BEFORE_START.contains(host.state())) {
            throw ProblemException.of(409, "nomination-closed");
        }
        rules.lock(contest);
        if (rules.findByCode(contest, wish.code()).isPresent()) {
            throw ProblemException.of(409, "recognition-rule-known");
        }
        RecognitionRule rule = new RecognitionRule(ids.next(), contest, wish, Clocks.now(clock));
        rules.persist(rule);
        return RecognitionRuleView.of(rule);
    }

    @Transactional
    List<RecognitionRuleView> list(UUID contest, UUID after, int size) {
        Nominations.Host host = nominations.host(contest).orElseThrow(ProblemException::notFound);
        access.requireReads(host.organisationId());
        return rules.listOf(contest, after, size).stream()
                .map(RecognitionRuleView::of)
                .toList();
    }

    /**
     * Recognises a nomination by a rule that the honours register proves fulfilled.
     *
     * @throws ProblemException 403 for one's own, 409 once the panel works or when it was recognised, 422 for an unknown
     *     rule or one that the register doesn't bear out
     */
    @Transactional
    RecognisedView recognise(UUID entry, String code) {
        Nomination nomination = nominations.lock(entry).orElseThrow(ProblemException::notFound);
        access.requireRuns(nomination.organisationId());
        if (access.isCaller(nomination.memberId())) {
            throw ProblemException.of(403, "own-honour");
        }
        nomination.requireOpen();
        if (nomination.recognised() != null) {
            throw ProblemException.of(409, "already-recognised");
        }
        RecognitionRule rule =
                rules.findByCode(nomination.contestId(), code).orElseThrow(() -> refused("recognition-rule-unknown"));
        if (!nominations.holdsHonour(nomination.memberId(), rule)) {
            throw refused("recognition-unfounded");
        }
        nominations.recognise(entry, rule.code());
        return new RecognisedView(entry, RecognitionRuleView.of(rule));
    }

    /** Those recognised directly, and those whose rank brings a title; for officers until the results are published. */
    @Transactional
    List<ChosenView> chosen(UUID contest, UUID after, int size) {
        Nominations.Host host = nominations.host(contest).orElseThrow(ProblemException::notFound);
        access.requireReads(host.organisationId());
        return nominations.chosen(contest, after, size);
    }

    private Nominations.Host run(UUID contest) {
        Nominations.Host host = nominations.host(contest).orElseThrow(ProblemException::notFound);
        access.requireRuns(host.organisationId());
        return host;
    }

    private static ProblemException refused(String code) {
        return ProblemException.of(422, code).with(new FieldError("/rule", code));
    }
}
