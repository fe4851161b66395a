package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the closing of a survey does to what is stored. While it is open, the order in which rows were written, and a unit of
 * which only one took part, could tell who answered what to somebody who reads the database all the time. So, in the
 * transaction that closes it,
 *
 * <ul>
 *   <li>the keys that sign, the digests of blinded numbers and the marks of used ballots are erased;
 *   <li>answers of small units lose their unit ({@link SmallGroups}); if they are too few altogether, they are deleted,
 *       because nobody may ever read them;
 *   <li>both tables' rows of the survey are deleted and written anew in random order, so that neither place (ctid),
 *       transaction (xmin) nor id says when a row came.
 * </ul>
 *
 * What it can't reach are dead rows until PostgreSQL vacuums, the write-ahead log and backups, and someone who watches the
 * network while members vote. Against them the blind signature still hides which ballot was whose.
 */
@ApplicationScoped
class SurveySeal {

    private final SealRows rows;

    SurveySeal(SealRows rows) {
        this.rows = rows;
    }

    /** How many took part, by organisation. */
    List<SurveyEvents.Unit> seal(UUID survey) {
        Map<UUID, Integer> responses = rows.responses(survey);
        rows.eraseKeys(survey);
        rows.shuffleParticipations(survey);
        rows.shuffleResponses(survey, SmallGroups.pooled(responses), SmallGroups.isTellable(responses));
        return rows.participants(survey);
    }
}
