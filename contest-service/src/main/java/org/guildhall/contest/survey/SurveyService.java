package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.quiz.bank.BankPurpose;
import org.guildhall.contest.quiz.bank.BankVersions;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Draws up surveys, opens them and closes them. */
@ApplicationScoped
class SurveyService {

    private final SurveyRepository surveys;
    private final SurveyAccess access;
    private final SurveySeal seal;
    private final BankVersions banks;
    private final Chronicle chronicle;
    private final Cursors cursors;
    private final Ids ids;

    SurveyService(
            SurveyRepository surveys,
            SurveyAccess access,
            SurveySeal seal,
            BankVersions banks,
            Chronicle chronicle,
            Cursors cursors,
            Ids ids) {
        this.surveys = surveys;
        this.access = access;
        this.seal = seal;
        this.banks = banks;
        this.chronicle = chronicle;
        this.cursors = cursors;
        this.ids = ids;
    }

    /** @throws ProblemException 404 outside one's scope, 422 for a bank that isn't there for it or isn't for surveys */
    @Transactional
    SurveyView create(NewSurvey wish) {
        OfficerAccess officers = access.officers();
        officers.requireRuns(wish.organisationId());
        boolean fits = banks.find(wish.bankId(), wish.bankVersion())
                .filter(bank -> bank.purpose() == BankPurpose.SURVEY)
                .filter(bank -> officers.isWithin(bank.organisationId(), wish.organisationId()))
                .isPresent();
        if (!fits) {
            throw ProblemException.of(422, "survey-bank").with(new FieldError("/bankId", "survey-bank"));
        }
        Survey survey = new Survey(ids.next(), wish);
        surveys.persist(survey);
        return view(survey);
    }

    @Transactional
    SurveyView read(UUID id) {
        return view(access.visible(id));
    }

    @Transactional
    Page<SurveyView> list(UUID organisation, PageQuery page) {
        return cursors.falling(
                        "surveys:" + organisation,
                        page,
                        (before, size) ->
                                surveys.listNewestBelow(access.officers().readablePath(organisation), before, size),
                        Survey::id)
                .map(this::view);
    }

    @Transactional
    Page<SurveyView> listOpen(PageQuery page) {
        return cursors.falling("surveys-open", page, this::open, Survey::id).map(this::view);
    }

    private List<Survey> open(UUID before, int size) {
        return surveys.listOpen(access.organisationsOfCaller(), chronicle.now(), before, size);
    }

    @Transactional
    SurveyView open(UUID id) {
        Survey survey = access.lockRun(id);
        survey.open(chronicle.now());
        surveys.flush();
        chronicle.tell(SurveyEvents.opened(survey, chronicle.now()));
        return view(survey);
    }

    /** Closes it, also before its time, and takes from what is stored whatever could tell voters and answers together. */
    @Transactional
    SurveyView close(UUID id) {
        return view(close(access.lockRun(id)));
    }

    /** Closes it if its time is over and nobody else has. */
    @Transactional
    void closeDue(UUID id) {
        surveys.lock(id)
                .filter(survey ->
                        survey.state() == SurveyState.OPEN && !chronicle.now().isBefore(survey.closesAt()))
                .ifPresent(this::close);
    }

    private Survey close(Survey survey) {
        survey.close();
        surveys.flush();
        List<SurveyEvents.Unit> units = seal.seal(survey.id());
        chronicle.tell(SurveyEvents.closed(survey, units, chronicle.now()));
        return survey;
    }

    private SurveyView view(Survey survey) {
        return SurveyView.of(survey, questions(survey));
    }

    List<Question> questions(Survey survey) {
        return banks.find(survey.bankId(), survey.bankVersion()).orElseThrow().questions();
    }
}
