package org.guildhall.reporting.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.warmup.WarmUpCall;
import org.guildhall.kit.warmup.WarmUpExercise;

/** Warms up the way to a board: it is refused to whom none concerns. */
@ApplicationScoped
class BoardWarmUp implements WarmUpExercise {

    private static final int BOARDS = 2_000;

    @Override
    public List<WarmUpCall> calls() {
        return List.of(new WarmUpCall("GET", "/board?organisation={id}", "", true, BOARDS));
    }
}
