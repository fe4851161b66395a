package org.guildhall.contest.judging.scoring;

/**
 * A place among the ranked entries.
 *
 * @param rank that of the first of those with the same rank
 * @param open whether the tie with the others of this rank is undecided
 */
record Place(Score score, int rank, boolean open) {

    String code() {
        return score.entry().code();
    }
}
