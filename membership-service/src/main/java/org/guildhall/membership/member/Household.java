package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether someone counts as a migrant worker (农民工): a rural household registration, working away from the land. */
@Schema(description = "户籍类别：城镇、农民工 · whether someone counts as a migrant worker")
public enum Household {
    URBAN,
    RURAL_MIGRANT
}
