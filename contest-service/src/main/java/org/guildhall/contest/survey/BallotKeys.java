package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.time.Ids;

/** The keys that sign ballots, made when the first of a unit asks. */
@ApplicationScoped
class BallotKeys {

    private final BallotKeyRows rows;
    private final KeyMaker maker;
    private final Ids ids;

    BallotKeys(BallotKeyRows rows, KeyMaker maker, Ids ids) {
        this.rows = rows;
        this.maker = maker;
        this.ids = ids;
    }

    BallotKey ofUnit(UUID survey, UUID unit) {
        return rows.ofUnit(survey, unit).orElseGet(() -> make(survey, unit));
    }

    Optional<BallotKey> find(UUID survey, UUID id) {
        return rows.find(survey, id);
    }

    private BallotKey make(UUID survey, UUID unit) {
        rows.insert(ids.next(), survey, unit, maker.make());
        // Whose key it is, if somebody else was quicker, is all the same to the unit.
        return rows.ofUnit(survey, unit).orElseThrow();
    }
}
