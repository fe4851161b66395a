package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * What one judge gave one entry.
 *
 * @param judge number of the judge within the project, such as {@code J1}; never a name
 */
public record Sheet(String judge, Marks marks, List<Penalty> penalties) {

    public Sheet {
        Objects.requireNonNull(judge);
        Objects.requireNonNull(marks);
        penalties = penalties == null ? List.of() : List.copyOf(penalties);
    }

    /**
     * A penalty a judge entered.
     *
     * @param code of a penalty of the stage's rules
     * @param occurrence tells several violations of one kind apart; the same one counts once whoever enters it
     */
    public record Penalty(@JsonProperty(required = true) String code, String occurrence) {

        public Penalty {
            occurrence = occurrence == null ? "1" : occurrence;
        }
    }
}
