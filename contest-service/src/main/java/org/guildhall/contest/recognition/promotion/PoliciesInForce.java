package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;

/** Which policies are in force for an organisation on a day: its own and those of all above it. */
@ApplicationScoped
class PoliciesInForce {

    private final PromotionPolicyRepository policies;
    private final PromotionDocuments documents;
    private final OfficerAccess access;
    private final PromotionSettings settings;

    PoliciesInForce(
            PromotionPolicyRepository policies,
            PromotionDocuments documents,
            OfficerAccess access,
            PromotionSettings settings) {
        this.policies = policies;
        this.documents = documents;
        this.access = access;
        this.settings = settings;
    }

    /** What results and assessments bring in an organisation. */
    PolicyTable inForce(UUID organisation, LocalDate day) {
        return table(access.upwards(organisation), day);
    }

    /** What a policy of an organisation must keep to. */
    PolicyTable above(UUID organisation, LocalDate day) {
        List<UUID> upwards = access.upwards(organisation);
        return table(upwards.subList(1, upwards.size()), day);
    }

    private PolicyTable table(List<UUID> upwards, LocalDate day) {
        List<UUID> fromAbove = new ArrayList<>(upwards);
        Collections.reverse(fromAbove);
        return new PolicyTable(
                fromAbove.stream()
                        .flatMap(organisation -> policies.inForce(organisation, day).stream())
                        .map(policy -> new PolicyTable.InForce(
                                policy,
                                access.level(policy.organisationId()),
                                documents.lines(policy),
                                documents.caps(policy)))
                        .toList(),
                settings.mostPerLine());
    }
}
