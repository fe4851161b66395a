package org.guildhall.membership.organisation;

import java.util.UUID;

/** An organisation to be founded. */
public record NewOrganisation(
        UUID id,
        UUID parentId,
        String name,
        OrganisationLevel level,
        OrganisationKind kind,
        OrganisationDetails details) {

    FoundOrganisation founding() {
        return new FoundOrganisation(
                parentId,
                name,
                level,
                kind,
                details.industry(),
                details.areaCode(),
                details.creditCode(),
                details.foundedOn(),
                details.term(),
                details.nextElectionOn(),
                details.employeeCount());
    }
}
