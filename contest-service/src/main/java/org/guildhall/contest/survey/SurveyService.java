package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Draws up surveys, opens them and closes them. */
@ApplicationScoped
class SurveyService {

    private final SurveyRepository surveys;
    private final SurveyAccess access;
    private final SurveySeal seal;
    private final SurveyViews views;
    private final Chronicle chronicle;
    private final Cursors cursors;
    private final Ids ids;

    SurveyService(
            SurveyRepository surveys,
            SurveyAccess access,
            SurveySeal seal,
            SurveyViews views,
            Chronicle chronicle,
            Cursors cursors,
            Ids ids) {
        this.surveys = surveys;
        this.access = access;
        this.seal = seal;
        this.views = views;
        this.chronicle = chronicle;
        this.cursors = cursors;
        this.ids = ids;
    }

    /** @throws ProblemException 404 outside one's scope, 422 for a bank that isn't there for it or isn't for surveys */
    @Transactional
    SurveyView create(NewSurvey wish) {
        access.requireBank(wish);
        Survey survey = new Survey(ids.next(), wish);
        surveys.persist(survey);
        return views.of(survey);
    }

    @Transactional
    SurveyView read(UUID id) {
        return views.of(access.visible(id));
    }

    @Transactional
    Page<SurveyView> list(UUID organisation, PageQuery page) {
        return views.of(cursors.falling(
                "surveys:" + organisation,
                page,
                (before, size) -> surveys.listNewestBelow(access.officers().readablePath(organisation), before, size),
                Survey::id));
    }

    @Transactional
    Page<SurveyView> listOpen(PageQuery page) {
        return views.of(cursors.falling("surveys-open", page, this::open, Survey::id));
    }

    private List<Survey> open(UUID before, int size) {
        return surveys.listOpen(access.organisationsOfCaller(), chronicle.now(), before, size);
    }

    @Transactional
    SurveyView open(UUID id) {
        Survey survey = access.lockHosted(id);
        survey.open(chronicle.now());
        surveys.flush();
        chronicle.tell(SurveyEvents.opened(survey, chronicle.now()));
        return views.of(survey);
    }

    /** Closes it, also before its time, and takes from what is stored whatever could tell voters and answers together. */
    @Transactional
    SurveyView close(UUID id) {
        return views.of(close(access.lockRun(id)));
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

    List<Question> questions(Survey survey) {
        return views.questions(survey);
    }
}
