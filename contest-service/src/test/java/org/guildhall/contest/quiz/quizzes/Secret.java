package org.guildhall.contest.quiz.quizzes;

import static org.guildhall.contest.quiz.quizzes.Secret.Reader.OFFICER;
import static org.guildhall.contest.quiz.quizzes.Secret.Reader.SELF;

import java.util.Set;

/**
 * What a quiz keeps to itself, and who reads it nevertheless: before the end of the period, and after it while the standing
 * is still frozen. Who isn't named reads it in no answer; events and logs hold none of it.
 */
enum Secret {
    /** Keys, explanations, credit: officers write them; those who took part learn them when it is over. */
    KEY(Set.of(OFFICER), Set.of(SELF, OFFICER)),
    /** An officer's review shows it together with the key, so after the end. */
    ANSWER(Set.of(SELF), Set.of(SELF, OFFICER)),
    /** Scores earned while the standing is frozen. Officers find them in the award's log, by which they decide. */
    FROZEN_SCORE(Set.of(SELF, OFFICER), Set.of(SELF, OFFICER)),
    /** That there is this attempt. */
    ATTEMPT(Set.of(SELF, OFFICER), Set.of(SELF, OFFICER)),
    /** Draws the paper again. */
    SEED(Set.of(), Set.of(SELF, OFFICER)),
    COUPON_CODE(Set.of(SELF), Set.of(SELF)),
    DEVICE(Set.of(), Set.of()),
    /** What was chosen in a survey, and the ballots. */
    SURVEY(Set.of(), Set.of());

    enum Reader {
        /** Whose it is; of a key, who took part. */
        SELF,
        /** Organisers over the quiz, and its auditors. */
        OFFICER,
        OTHER
    }

    private final Set<Reader> before;
    private final Set<Reader> after;

    Secret(Set<Reader> before, Set<Reader> after) {
        this.before = before;
        this.after = after;
    }

    boolean isShownTo(Reader reader, boolean over) {
        return (over ? after : before).contains(reader);
    }
}
