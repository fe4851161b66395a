package org.guildhall.contest.judging.stage;

/** Keeps blind codes from who must not see whom they stand for. */
public interface CodeKeeper {

    /** @throws org.guildhall.kit.problem.ProblemException 409 if the caller judges the stage's project */
    void requireNoJudge(Stage stage);
}
