package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Political status (政治面貌), after GB/T 4762, the eight democratic parties as one. */
@Schema(description = "政治面貌：中共党员、中共预备党员、共青团员、民主党派、无党派人士、群众 · political status, after GB/T 4762")
public enum PoliticalStatus {
    PARTY_MEMBER,
    PROBATIONARY_PARTY_MEMBER,
    LEAGUE_MEMBER,
    DEMOCRATIC_PARTY,
    NON_PARTY,
    MASSES
}
