package org.guildhall.contest.quiz.bank;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands in a published version of a bank, where it never changes.
 *
 * @param topic what papers are drawn by
 * @param options two to eight; the first one is A
 * @param key the letters of the right options in alphabetical order, such as {@code BD}; empty in surveys
 * @param points for the right answer; 0 in surveys
 */
public record Question(
        UUID id,
        String topic,
        QuestionKind kind,
        String text,
        List<String> options,
        String key,
        int points,
        PartialCredit partialCredit,
        @Nullable String explanation) {

    /** The key is not for logs. */
    @Override
    public String toString() {
        return "Question[" + id + "]";
    }
}
