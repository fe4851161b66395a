package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.contest.contest.rules.StageRules;

/**
 * Computes a published result again, from the proof alone.
 *
 * @param computed what the proof's input really comes to
 * @param differences where the proof claims something else, as JSON pointers into it; empty when it holds
 */
public record ProofCheck(Proof proof, Proof computed, List<String> differences) {

    /** @throws IllegalArgumentException for a proof that can't be computed at all: of another algorithm, or against its rules */
    public static ProofCheck of(Proof proof) {
        // The rules are read as strictly as when they were defined: an unknown one is refused, not skipped.
        StageRules.parse(ProofJson.tree(proof.input().stage()));
        Proof computed = Proof.of(proof.input(), proof.entry());
        List<String> differences = new ArrayList<>();
        // The input itself is what everything is computed from; its digest stands for it.
        compare("/digest", ProofJson.tree(proof.digest()), ProofJson.tree(computed.digest()), differences);
        compare("/result", ProofJson.tree(proof.result()), ProofJson.tree(computed.result()), differences);
        compare(
                "/explanation",
                ProofJson.tree(proof.explanation()),
                ProofJson.tree(computed.explanation()),
                differences);
        return new ProofCheck(proof, computed, List.copyOf(differences));
    }

    public boolean holds() {
        return differences.isEmpty();
    }

    private static void compare(String at, JsonNode claimed, JsonNode computed, List<String> differences) {
        if (claimed.equals(computed)) {
            return;
        }
        if (!claimed.isContainerNode() || !computed.isContainerNode() || claimed.size() != computed.size()) {
            differences.add(at);
        } else if (claimed.isArray()) {
            for (int i = 0; i < claimed.size(); i++) {
                compare(at + "/" + i, claimed.get(i), computed.path(i), differences);
            }
        } else {
            names(claimed, computed)
                    .forEach(name -> compare(at + "/" + name, claimed.path(name), computed.path(name), differences));
        }
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
