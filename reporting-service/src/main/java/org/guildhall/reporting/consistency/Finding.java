package org.guildhall.reporting.consistency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two figures that should be equal and aren't.
 *
 * @param kind what was compared
 * @param organisationId whose figure it is
 * @param path the organisation's path in today's tree, null if that isn't known
 * @param dimension dimension of the figure, or the name of a session's figure
 * @param code code within the dimension, or the session's id
 * @param expected the figure as computed from its parts
 * @param found the figure as kept or shown
 */
record Finding(
        Kind kind,
        UUID organisationId,
        @Nullable String path,
        String dimension,
        String code,
        long expected,
        long found) {

    enum Kind {
        /** How often an organisation stands where its parent does: along the paths, the figures of trees are summed. */
        TREE,
        /** A member counter against the facts of that organisation. */
        MEMBER_COUNTER,
        /** Members of an organisation against the periods that last there: each counts in one organisation. */
        MEMBER_PLACE,
        /** A session's figure against its facts. */
        SESSION_COUNTER,
        /** Entrants or attempts of a quiz in an organisation against the facts. */
        QUIZ_ENTRANTS,
        /** A roll-up of a month or a day against the facts of the organisation and the roll-ups of its children. */
        ROLL_UP_COUNTER,
        /** Members counted for an organisation that has no place in the tree, though nothing waits to be read. */
        UNPLACED
    }
}
