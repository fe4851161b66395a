package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a stage, known by its blind code.
 *
 * @param guest hors concours: shown beside the ranked ones, without rank, medal, prize and place in a quota
 * @param registeredPlace place in the order of registration
 * @param birthBand band of birth years, such as {@code 1990-1994}; null when unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Participant(
        String code,
        boolean guest,
        int registeredPlace,
        @Nullable String birthBand,
        List<Sheet> sheets,
        List<Settlement> moderations) {

    public Participant {
        Objects.requireNonNull(code);
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        moderations = moderations == null ? List.of() : List.copyOf(moderations);
    }

    /** The same entry with other sheets. */
    public Participant withSheets(List<Sheet> others) {
        return new Participant(code, guest, registeredPlace, birthBand, others, moderations);
    }
}
