package org.guildhall.local.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.local.scenario.Scenario.Contest;
import org.guildhall.local.scenario.Scenario.Expectation;
import org.guildhall.local.scenario.Scenario.Honour;
import org.guildhall.local.scenario.Scenario.Organisation;
import org.guildhall.local.scenario.Scenario.Project;
import org.guildhall.local.scenario.Scenario.Quiz;
import org.guildhall.local.scenario.Scenario.Session;

/** Checks what the shape of a scenario does not say: refs that lead somewhere, numbers that fit each other. */
final class ScenarioCheck {
    private final String source;
    private final Scenario scenario;
    private final Set<String> refs = new HashSet<>();
    private final Set<String> organisations = new HashSet<>();
    private final Set<String> sessions = new HashSet<>();
    private final Set<String> periods = new HashSet<>();

    ScenarioCheck(String source, Scenario scenario) {
        this.source = source;
        this.scenario = scenario;
    }

    void run() {
        within("/seed", scenario.seed(), 0, SyntheticPersons.SEEDS - 1);
        each("/organisations", scenario.organisations(), this::organisation);
        each("/populations", scenario.populations(), this::population);
        each("/sessions", scenario.sessions(), this::session);
        each("/contests", scenario.contests(), this::contest);
        each("/honours", scenario.honours(), this::honour);
        each("/quizzes", scenario.quizzes(), this::quiz);
        each("/expect", scenario.expect(), this::expectation);
        if (scenario.changes() != null) {
            changes("/changes", scenario.changes());
        }
    }

    private interface Rule<T> {
        void check(String place, T part);
    }

    private static <T> void each(String place, List<T> parts, Rule<T> rule) {
        for (int index = 0; index < parts.size(); index++) {
            rule.check(place + "/" + index, parts.get(index));
        }
    }

    private void organisation(String place, Organisation organisation) {
        unique(place, organisation.ref());
        if (organisation.parent() != null) {
            knownOrganisation(place + "/parent", organisation.parent());
        }
        organisations.add(organisation.ref());
    }

    private void population(String place, Population population) {
        knownOrganisation(place + "/organisation", population.organisation());
        within(place + "/unions", population.unions(), 1, 9_999);
        each(
                place + "/members",
                population.members(),
                (groupPlace, group) -> within(groupPlace + "/members", group.members(), 1, SyntheticPersons.LIMIT));
    }

    private void changes(String place, Changes changes) {
        each(place + "/transfers", changes.transfers(), (transferPlace, transfer) -> {
            knownOrganisation(transferPlace + "/from", transfer.from());
            knownOrganisation(transferPlace + "/to", transfer.to());
        });
        each(
                place + "/retirements",
                changes.retirements(),
                (retirementPlace, retirement) ->
                        knownOrganisation(retirementPlace + "/organisation", retirement.organisation()));
        each(place + "/mergers", changes.mergers(), (mergerPlace, merger) -> {
            knownOrganisation(mergerPlace + "/organisation", merger.organisation());
            knownOrganisation(mergerPlace + "/into", merger.into());
        });
        each(place + "/expect", changes.expect(), this::expectation);
    }

    private void session(String place, Session session) {
        unique(place, session.ref());
        knownOrganisation(place + "/organisation", session.organisation());
        within(place + "/joins", session.joins(), 1, SyntheticPersons.LIMIT);
        within(place + "/cards", session.cards(), 0, session.joins());
        gifts(place + "/gifts", session);
        int skilled =
                session.skills().stream().mapToInt(Scenario.Skill::members).sum();
        within(place + "/skills", skilled, 0, session.joins());
        sessions.add(session.ref());
    }

    private void gifts(String place, Session session) {
        Set<String> names = new HashSet<>();
        each(place, session.gifts(), (giftPlace, gift) -> {
            within(giftPlace + "/stock", gift.stock(), 0, 1_000_000);
            within(giftPlace + "/asked", gift.asked(), 0, session.joins());
            if (!names.add(gift.name())) {
                throw invalid(giftPlace + "/name", "the session has two gifts '%s'".formatted(gift.name()));
            }
        });
        within(place, SessionsPlay.giftsAsked(session), 0, session.joins());
    }

    private void contest(String place, Contest contest) {
        unique(place, contest.ref());
        knownOrganisation(place + "/organisation", contest.organisation());
        long members = joins(contest.organisation()) + imports(contest.organisation());
        each(place + "/projects", contest.projects(), (projectPlace, project) -> {
            within(projectPlace + "/entrants", project.entrants(), 0, members);
            if (project.capacity() != null) {
                within(projectPlace + "/capacity", project.capacity(), 1, Integer.MAX_VALUE);
            }
            judged(projectPlace, contest, project);
        });
    }

    private void quiz(String place, Quiz quiz) {
        unique(place, quiz.ref());
        knownOrganisation(place + "/organisation", quiz.organisation());
        each(place + "/periods", quiz.periods(), (periodPlace, period) -> {
            unique(periodPlace, period.ref());
            periods.add(period.ref());
            within(periodPlace + "/questions", period.questions(), 1, QuizBank.QUESTIONS);
            within(periodPlace + "/points", period.points(), 1, 100);
            within(periodPlace + "/stock", period.stock(), 1, 1_000_000);
            within(periodPlace + "/threshold", period.threshold(), 1, (long) period.questions() * period.points());
            within(periodPlace + "/entrants", period.entrants(), 1, joins(quiz.organisation()));
            within(periodPlace + "/reach", period.reach(), 0, period.entrants());
        });
    }

    /** How many join in the organisation or below it. */
    private long joins(String organisation) {
        return scenario.sessions().stream()
                .filter(session -> new Tree(scenario).isWithin(session.organisation(), organisation))
                .mapToLong(Session::joins)
                .sum();
    }

    /** How many are imported in the organisation or below it. */
    private long imports(String organisation) {
        return scenario.populations().stream()
                .filter(population -> new Tree(scenario).isWithin(population.organisation(), organisation))
                .mapToLong(Population::size)
                .sum();
    }

    private void honour(String place, Honour honour) {
        knownOrganisation(place + "/organisation", honour.organisation());
        within(place + "/members", honour.members(), 1, SyntheticPersons.LIMIT);
    }

    private void judged(String place, Contest contest, Project project) {
        if (contest.isJudged()) {
            if (!scenario.ruleBooks().containsKey(String.valueOf(project.ruleBook()))) {
                throw invalid(place + "/ruleBook", "no rule book has the name '%s'".formatted(project.ruleBook()));
            }
            within(place + "/judges", project.judges(), 1, 50);
        }
    }

    private void expectation(String place, Expectation expectation) {
        if (!expectation.category().isEmpty() && !expectation.figure().isOfMembers()) {
            throw invalid(
                    place + "/category",
                    "%s isn't told by category".formatted(expectation.figure().label()));
        }
        if (expectation.gift() != null && !expectation.figure().isOfGifts()) {
            throw invalid(
                    place + "/gift",
                    "%s isn't told by gift".formatted(expectation.figure().label()));
        }
        each(place + "/of", expectation.of(), (refPlace, ref) -> {
            Figure figure = expectation.figure();
            boolean possible = (organisations.contains(ref) && figure.isOfOrganisation())
                    || (sessions.contains(ref) && figure.isOfSession())
                    || (periods.contains(ref) && figure.isOfPeriod());
            if (!possible) {
                throw invalid(refPlace, "nothing with the ref '%s' has the figure %s".formatted(ref, figure.label()));
            }
        });
    }

    private void unique(String place, String ref) {
        if (!refs.add(ref)) {
            throw invalid(place + "/ref", "the ref '%s' is used twice".formatted(ref));
        }
    }

    private void knownOrganisation(String place, String ref) {
        if (!organisations.contains(ref)) {
            throw invalid(place, "no organisation before this one has the ref '%s'".formatted(ref));
        }
    }

    private void within(String place, long value, long least, long most) {
        if (value < least || value > most) {
            throw invalid(place, "%d is not between %d and %d".formatted(value, least, most));
        }
    }

    private InvalidScenario invalid(String place, String problem) {
        return new InvalidScenario(source, place, problem);
    }
}
