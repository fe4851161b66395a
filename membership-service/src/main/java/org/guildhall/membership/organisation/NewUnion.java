package org.guildhall.membership.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grassroots union that somebody asks to be founded. */
public record NewUnion(
        UUID parentId,
        String name,
        OrganisationKind kind,
        @Nullable String areaCode,
        int employeeCount) {

    FoundOrganisation founding() {
        return new FoundOrganisation(
                parentId,
                name,
                OrganisationLevel.GRASSROOTS,
                kind,
                null,
                areaCode,
                null,
                null,
                null,
                null,
                employeeCount);
    }
}
