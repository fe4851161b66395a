package org.guildhall.contest.promotion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;

/** How the documents of this feature are kept in the database. */
@Singleton
class PolicyTables {

    private static final TypeReference<List<PolicyLine>> LINES = new TypeReference<>() {};

    private final ObjectMapper json;

    PolicyTables(ObjectMapper json) {
        this.json = json;
    }

    String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PolicyLine> lines(PromotionPolicy policy) {
        try {
            return json.readValue(policy.lines(), LINES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Evidence evidence(PromotionProposal proposal) {
        try {
            return json.readValue(proposal.evidence(), Evidence.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
