package org.guildhall.membership.imports.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.membership.imports.engine.WordList;
import org.guildhall.membership.organisation.OrganisationKind;
import org.guildhall.membership.organisation.OrganisationLevel;

/** What lists say for levels and kinds. */
@ApplicationScoped
class OrganisationWords {

    private static final Map<String, OrganisationLevel> LEVELS = Map.of(
            "省级", OrganisationLevel.PROVINCE,
            "市级", OrganisationLevel.CITY,
            "县级", OrganisationLevel.COUNTY,
            "区县", OrganisationLevel.COUNTY,
            "乡镇", OrganisationLevel.TOWNSHIP,
            "街道", OrganisationLevel.TOWNSHIP,
            "基层", OrganisationLevel.GRASSROOTS,
            "小组", OrganisationLevel.GROUP);
    private static final Map<String, OrganisationKind> KINDS = Map.of(
            "国企", OrganisationKind.ENTERPRISE_STATE,
            "民企", OrganisationKind.ENTERPRISE_PRIVATE,
            "私营企业", OrganisationKind.ENTERPRISE_PRIVATE,
            "事业", OrganisationKind.INSTITUTION,
            "联合工会", OrganisationKind.JOINT,
            "兜底", OrganisationKind.CATCH_ALL);

    private final WordList<OrganisationLevel> levels;
    private final WordList<OrganisationKind> kinds;

    OrganisationWords(CodeLists codes) {
        this.levels = new WordList<>(codes, OrganisationLevel.values(), LEVELS);
        this.kinds = new WordList<>(codes, OrganisationKind.values(), KINDS);
    }

    WordList<OrganisationLevel> levels() {
        return levels;
    }

    WordList<OrganisationKind> kinds() {
        return kinds;
    }
}
