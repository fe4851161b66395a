package org.guildhall.membership.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is odd about an organisation and yet may be right. */
@Schema(description = "提示：信用代码中的组织机构代码校验不符 · what is odd and yet may be right")
enum OrganisationWarning {
    /** Positions 9 to 17 of the credit code are no organisation code of GB 11714: some were issued so. */
    ORGANISATION_CODE;

    static List<OrganisationWarning> of(OrganisationDetails details) {
        return details.creditCode() == null || CreditCode.hasOrganisationCode(details.creditCode())
                ? List.of()
                : List.of(ORGANISATION_CODE);
    }
}
