package org.guildhall.contest.judging.scoring;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A published result with all it was computed from.
 *
 * @param entry blind code of the entry it is about
 * @param digest SHA-256 of the input as it is written here: proofs of one ranking have one digest
 * @param result what is claimed
 * @param explanation how the total comes about
 */
public record Proof(
        String format, String entry, String digest, RankedEntry result, Explanation explanation, StageInput input) {

    public static final String FORMAT = "guildhall-proof/1";

    /** @throws IllegalArgumentException when the stage has no such entry */
    public static Proof of(StageInput input, String code) {
        RankedEntry result = Ranking.of(input).find(code).orElseThrow(() -> unknown(code));
        Participant entry = input.find(code).orElseThrow(() -> unknown(code));
        return new Proof(FORMAT, code, Digest.of(input), result, Explanation.of(input, entry), input);
    }

    /** @throws IllegalArgumentException for what isn't a proof of this format */
    public static Proof parse(String json) {
        Proof proof = ProofJson.read(json, Proof.class);
        if (proof == null
                || !FORMAT.equals(proof.format)
                || Stream.of(proof.entry, proof.result, proof.input).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("no proof of format " + FORMAT);
        }
        return proof;
    }

    public String toJson() {
        return ProofJson.write(this);
    }

    private static IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException("no entry " + code);
    }
}
