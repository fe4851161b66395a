package org.guildhall.membership.imports.organisations;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guildhall.membership.organisation.OrganisationDetails;
import org.guildhall.membership.organisation.OrganisationKind;
import org.guildhall.membership.organisation.OrganisationLevel;

/**
 * An organisation as a row says it.
 *
 * @param parent as it was written; empty for the organisation of the import
 */
record OrganisationCandidate(
        String name, OrganisationLevel level, OrganisationKind kind, String parent, OrganisationDetails details) {

    /** By which rows further down may mean it. */
    List<String> names() {
        return Stream.of(name, details.creditCode()).filter(Objects::nonNull).toList();
    }
}
