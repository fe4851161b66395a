package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.quiz.bank.BankVersions;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.kit.paging.Page;

/** Surveys as they are shown, to a member with whether they took part: that is known, and nothing of what they answered. */
@ApplicationScoped
class SurveyViews {

    private final BankVersions banks;
    private final BallotRows ballots;
    private final OrganisationQueries organisations;
    private final OfficerAccess officers;

    SurveyViews(BankVersions banks, BallotRows ballots, OrganisationQueries organisations, OfficerAccess officers) {
        this.banks = banks;
        this.ballots = ballots;
        this.organisations = organisations;
        this.officers = officers;
    }

    SurveyView of(Survey survey) {
        return of(List.of(survey)).get(0);
    }

    Page<SurveyView> of(Page<Survey> page) {
        Map<UUID, SurveyView> views =
                of(page.items()).stream().collect(Collectors.toMap(SurveyView::id, Function.identity()));
        return page.map(survey -> views.get(survey.id()));
    }

    List<SurveyView> of(List<Survey> shown) {
        List<UUID> ids = shown.stream().map(Survey::id).toList();
        Optional<Set<UUID>> done =
                officers.callingMember().map(Member::id).map(member -> ballots.participated(ids, member));
        Map<UUID, String> names = organisations.names(
                shown.stream().map(Survey::organisationId).distinct().toList());
        return shown.stream()
                .map(survey -> SurveyView.of(
                        survey,
                        names.get(survey.organisationId()),
                        done.map(surveys -> surveys.contains(survey.id())).orElse(null),
                        questions(survey)))
                .toList();
    }

    List<Question> questions(Survey survey) {
        return banks.find(survey.bankId(), survey.bankVersion()).orElseThrow().questions();
    }
}
