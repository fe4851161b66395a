package org.guildhall.kit.warmup;

import java.util.List;

/** What a feature warms up. Whatever it does leaves no trace. */
public interface WarmUpExercise {

    default List<WarmUpCall> calls() {
        return List.of();
    }

    /** What no refused call gets to; called over and over, beside the calls. */
    default void practise() {}
}
