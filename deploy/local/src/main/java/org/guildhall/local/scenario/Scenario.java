package org.guildhall.local.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a scenario and the figures it must lead to. The format is described in {@code deploy/local/README.md}.
 *
 * @param seed gives the persons: the same seed, the same persons
 * @param populations members a federation has before it comes; their unions stand among the organisations, too
 * @param changes what happens after the expected figures held; null for nothing
 * @param ruleBooks what projects are judged by, by name; documents as contest-service takes them
 */
public record Scenario(
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) long seed,
        @JsonProperty(required = true) List<Organisation> organisations,
        List<Population> populations,
        List<Session> sessions,
        Map<String, JsonNode> ruleBooks,
        List<Contest> contests,
        List<Honour> honours,
        List<Quiz> quizzes,
        @JsonProperty(required = true) List<Expectation> expect,
        @Nullable Changes changes) {

    public Scenario {
        populations = populations == null ? List.of() : populations;
        organisations = Stream.concat(
                        organisations.stream(),
                        populations.stream().flatMap(population -> population.organisations().stream()))
                .toList();
        sessions = sessions == null ? List.of() : sessions;
        ruleBooks = ruleBooks == null ? Map.of() : ruleBooks;
        contests = contests == null ? List.of() : contests;
        honours = honours == null ? List.of() : honours;
        quizzes = quizzes == null ? List.of() : quizzes;
    }

    /** A union; one without parent is the top of a tree. */
    record Organisation(
            @JsonProperty(required = true) String ref,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String level,
            @JsonProperty(required = true) String kind,
            @Nullable String parent,
            @Nullable Integer employeeCount) {}

    /**
     * A recruitment session at which everybody is confirmed at once.
     *
     * @param heldOn the day it was held; only shown, since people can join only now
     * @param joins how many join
     * @param cards how many of them ask for a card
     * @param gifts the kinds of gifts there are to give; those who ask for one are others than those who ask for another
     * @param skills what those who joined are assessed at, one after the other
     * @param categories what those who join work as; each as their own job has it if there are none
     */
    record Session(
            @JsonProperty(required = true) String ref,
            @JsonProperty(required = true) String organisation,
            @JsonProperty(required = true) String title,
            @Nullable String heldOn,
            @JsonProperty(required = true) int joins,
            int cards,
            List<Gift> gifts,
            List<Skill> skills,
            List<String> categories) {
        Session {
            categories = categories == null ? List.of() : categories;
            gifts = gifts == null ? List.of() : gifts;
            skills = skills == null ? List.of() : skills;
        }
    }

    /**
     * A kind of gifts of a session.
     *
     * @param asked how many of those who joined ask for it
     */
    record Gift(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) int stock,
            int asked) {}

    /** So many members with a skill level (as membership-service names it) in a trade. */
    record Skill(
            @JsonProperty(required = true) int members,
            @JsonProperty(required = true) String level,
            @JsonProperty(required = true) String trade) {}

    /**
     * A contest that is opened for entries as soon as it stands. When its projects have rule books, it is judged to its end:
     * marked by everybody at once, published and made final.
     *
     * @param rules what holds for all its projects, as contest-service takes it
     * @param promotionPolicy lines of a policy, as contest-service takes them, by which all proposals are granted in the end
     */
    record Contest(
            @JsonProperty(required = true) String ref,
            @JsonProperty(required = true) String organisation,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String contestClass,
            @JsonProperty(required = true) int year,
            @Nullable JsonNode rules,
            @Nullable JsonNode promotionPolicy,
            @JsonProperty(required = true) List<Project> projects) {
        boolean isJudged() {
            return projects.stream().anyMatch(project -> project.ruleBook() != null);
        }
    }

    /**
     * A project of a contest.
     *
     * @param entrants how many of those who joined in the contest's organisation are entered
     * @param capacity how many have room; null for no limit
     * @param ruleBook name of the rule book it is judged by; null if the contest is not judged
     * @param judges how many sit on its panel
     */
    record Project(
            @JsonProperty(required = true) String trade,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) int entrants,
            @Nullable Integer capacity,
            @Nullable String ruleBook,
            int judges) {}

    /**
     * An honour the organisation confers on so many of those who joined below it, each on others than the one before.
     *
     * @param code of the new type of honour
     */
    record Honour(
            @JsonProperty(required = true) String organisation,
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String level,
            @JsonProperty(required = true) int year,
            @JsonProperty(required = true) int members) {}

    /** A quiz with its periods, published as soon as it stands. */
    record Quiz(
            @JsonProperty(required = true) String ref,
            @JsonProperty(required = true) String organisation,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) List<Period> periods) {}

    /**
     * A period of a quiz with one limited award. All its entrants answer at once.
     *
     * @param questions on each paper
     * @param points for each right answer
     * @param stock how many awards there are
     * @param threshold points that win one
     * @param entrants how many of those who joined below the quiz's organisation take part
     * @param reach how many of them reach the threshold
     */
    record Period(
            @JsonProperty(required = true) String ref,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) int questions,
            @JsonProperty(required = true) int points,
            @JsonProperty(required = true) String award,
            @JsonProperty(required = true) int stock,
            @JsonProperty(required = true) int threshold,
            @JsonProperty(required = true) int entrants,
            @JsonProperty(required = true) int reach) {}

    /**
     * A figure to compare.
     *
     * @param of one or more refs; the figures of several are added
     * @param category whose members are counted, one or more whose figures are added; all if there is none
     * @param gift the kind of gifts that is counted; null for all kinds
     */
    record Expectation(
            @JsonProperty(required = true) List<String> of,
            @JsonProperty(required = true) Figure figure,
            List<String> category,
            @Nullable String gift,
            @JsonProperty(required = true) long value) {
        Expectation {
            category = category == null ? List.of() : category;
        }
    }
}
