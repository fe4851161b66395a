package org.guildhall.contest.quiz.bank;

/**
 * A question as it was read or written, and the version of that.
 *
 * @param version counts from 1
 */
record ReadQuestion(QuestionView question, long version) {

    static ReadQuestion of(DraftQuestion draft) {
        return new ReadQuestion(QuestionView.of(draft.question()), draft.version());
    }
}
