package org.guildhall.contest.common.access;

import java.util.Arrays;
import java.util.Objects;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Four eyes: whoever took one step doesn't take the next one. Which steps these are, docs/two-persons.md lists. */
public final class SecondPerson {

    private SecondPerson() {}

    /**
     * @param actor who would take the step
     * @param earlier who took the steps before, as far as anybody did
     * @throws ProblemException 409 {@code second-person}
     */
    public static void require(String actor, @Nullable String... earlier) {
        if (Arrays.stream(earlier).anyMatch(person -> Objects.equals(person, actor))) {
            throw ProblemException.of(409, "second-person");
        }
    }
}
