package org.guildhall.contest.judging.stage;

/** Keeps blind codes from who must not see whom they stand for. */
public interface CodeKeeper {

    /** @throws org.guildhall.kit.problem.ProblemException 409 if the caller judges in the contest of the stage, or did */
    void requireNoJudge(Stage stage);
}
