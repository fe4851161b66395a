package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.quiz.bank.BankPurpose;
import org.guildhall.contest.quiz.bank.BankVersions;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Surveys for those who may see, run or answer them. */
@ApplicationScoped
class SurveyAccess {

    private final SurveyRepository surveys;
    private final OfficerAccess officers;
    private final BankVersions banks;

    SurveyAccess(SurveyRepository surveys, OfficerAccess officers, BankVersions banks) {
        this.surveys = surveys;
        this.officers = officers;
        this.banks = banks;
    }

    /** @throws ProblemException 404 outside one's scope, 422 for a bank that isn't there for it or isn't for surveys */
    void requireBank(NewSurvey wish) {
        officers.requireHosts(wish.organisationId());
        boolean fits = banks.find(wish.bankId(), wish.bankVersion())
                .filter(bank -> bank.purpose() == BankPurpose.SURVEY)
                .filter(bank -> officers.isWithin(bank.organisationId(), wish.organisationId()))
                .isPresent();
        if (!fits) {
            throw ProblemException.of(422, "survey-bank").with(new FieldError("/bankId", "survey-bank"));
        }
    }

    /** @throws ProblemException 404 outside the caller's scope */
    Survey readable(UUID id) {
        Survey survey = find(id);
        officers.requireReads(survey.organisationId());
        return survey;
    }

    /** @throws ProblemException 404 outside the caller's scope */
    Survey lockRun(UUID id) {
        officers.requireRuns(find(id).organisationId());
        return surveys.lockAfresh(id).orElseThrow(ProblemException::notFound);
    }

    /** As {@link #lockRun}, 409 once its organisation was closed: it has hosted what it hosts. */
    Survey lockHosted(UUID id) {
        Survey survey = lockRun(id);
        officers.requireHosts(survey.organisationId());
        return survey;
    }

    /** What officers of its organisation see always, and members of its subtree once it is no draft. */
    Survey visible(UUID id) {
        Survey survey = find(id);
        boolean offered = survey.state() != SurveyState.DRAFT
                && officers.callingMemberWithin(survey.organisationId()).isPresent();
        if (!offered) {
            officers.requireReads(survey.organisationId());
        }
        return survey;
    }

    /**
     * The member who calls, to whom the survey is offered.
     *
     * @throws ProblemException 403 when no member calls, 404 when the survey isn't for them, 422 without a live membership
     */
    Member voter(Survey survey) {
        Member member = officers.requireMemberWithin(survey.organisationId());
        if (survey.state() == SurveyState.DRAFT) {
            throw ProblemException.notFound();
        }
        return member.requireLive();
    }

    /** The survey's organisation, or the one directly below it to which the member belongs. */
    UUID unit(Survey survey, Member member) {
        return officers.branch(survey.organisationId(), member.organisationId());
    }

    /** The organisations whose surveys are for the caller. */
    List<UUID> organisationsOfCaller() {
        List<UUID> organisations = officers.organisationsOfCaller();
        if (organisations.isEmpty()) {
            throw Member.notOne();
        }
        return organisations;
    }

    OfficerAccess officers() {
        return officers;
    }

    private Survey find(UUID id) {
        return surveys.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
