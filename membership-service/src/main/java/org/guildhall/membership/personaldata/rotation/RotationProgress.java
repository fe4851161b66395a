package org.guildhall.membership.personaldata.rotation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.membership.personaldata.rotation.EncryptedValueRows.Place;
import org.jspecify.annotations.Nullable;

/**
 * How far a column is with a key. It is gone through from the first row to the last, and again, until nothing was seen that isn't
 * under the key: what was locked meanwhile, or written by an instance that still has the key of before, is seen the next time.
 *
 * @param column such as {@code person.name_cipher}
 * @param mark the last row that was dealt with
 * @param rewritten how many values were written anew
 * @param unreadable how many could not be read when the column was last gone through to its end: their key is gone
 * @param seen how many values of other keys were seen so far, this time
 * @param failed how many of them could not be read
 * @param finishedAt when it had been gone through without seeing any that can be read; null until then
 */
record RotationProgress(
        String column,
        Place mark,
        long rewritten,
        long unreadable,
        long seen,
        long failed,
        @Nullable Instant finishedAt) {

    private static final Place BEFORE_ALL = new Place(new UUID(0, 0), 0);

    /** After this long a finished column is looked at again. */
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    boolean isDue(Instant now) {
        return finishedAt == null || finishedAt.plus(GOOD_FOR).isBefore(now);
    }

    RotationProgress dealtWith(Place last, int old, int unread, int renewed) {
        return new RotationProgress(column, last, rewritten + renewed, unreadable, seen + old, failed + unread, null);
    }

    /** The end of the rows. */
    RotationProgress passed(Instant now) {
        return new RotationProgress(column, BEFORE_ALL, rewritten, failed, 0, 0, seen == failed ? now : null);
    }
}
