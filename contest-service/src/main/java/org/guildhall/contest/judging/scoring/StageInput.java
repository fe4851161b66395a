package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guildhall.contest.contest.rules.Medals;
import org.guildhall.contest.contest.rules.PrizeClass;
import org.guildhall.contest.contest.rules.StageRules;
import org.jspecify.annotations.Nullable;

/**
 * All that the ranking of a stage depends on, and nothing else: no names, no ids. Published as it is, so that anybody can
 * compute the ranking again.
 *
 * @param algorithm which {@link Ranking} made the result
 * @param medals null for none, as on every stage but the last
 * @param prizes empty on every stage but the last
 * @param jury decisions in the order they were taken, each with the better entry first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageInput(
        String algorithm,
        int rulesVersion,
        StageRules stage,
        @Nullable Medals medals,
        List<PrizeClass> prizes,
        List<Participant> entries,
        List<List<String>> jury) {

    public StageInput {
        Objects.requireNonNull(stage);
        prizes = prizes == null ? List.of() : List.copyOf(prizes);
        entries = List.copyOf(entries);
        jury = jury == null ? List.of() : List.copyOf(jury);
        Set<String> codes = new HashSet<>();
        for (Participant entry : entries) {
            if (!codes.add(entry.code())) {
                throw new IllegalArgumentException("entry " + entry.code() + " occurs twice");
            }
        }
    }

    /**
     * Reads what was published.
     *
     * @throws IllegalArgumentException when it isn't of that form
     */
    public static StageInput parse(JsonNode json) {
        return ProofJson.read(json, StageInput.class);
    }

    /** As it is stored and published; the same input is always the same text. */
    public String toJson() {
        return ProofJson.write(this);
    }

    /** The same with other entries. */
    public StageInput withEntries(List<Participant> others) {
        return new StageInput(algorithm, rulesVersion, stage, medals, prizes, others, jury);
    }

    /** The entry with this blind code. */
    public Optional<Participant> find(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
