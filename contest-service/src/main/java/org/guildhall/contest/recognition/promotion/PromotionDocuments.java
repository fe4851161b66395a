package org.guildhall.contest.recognition.promotion;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Documents;

/** How the documents of this feature are kept in the database. */
@ApplicationScoped
class PromotionDocuments {

    private static final TypeReference<List<PolicyLine>> LINES = new TypeReference<>() {};

    private static final TypeReference<List<PolicyCap>> CAPS = new TypeReference<>() {};

    private final Documents documents;

    PromotionDocuments(Documents documents) {
        this.documents = documents;
    }

    String write(Object document) {
        return documents.write(document);
    }

    List<PolicyLine> lines(PromotionPolicy policy) {
        return documents.read(policy.lines(), LINES);
    }

    List<PolicyCap> caps(PromotionPolicy policy) {
        return documents.read(policy.additions(), CAPS);
    }

    Evidence evidence(PromotionProposal proposal) {
        return documents.read(proposal.evidence(), Evidence.class);
    }
}
