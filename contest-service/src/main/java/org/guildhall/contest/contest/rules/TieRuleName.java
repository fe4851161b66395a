package org.guildhall.contest.contest.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may separate entries of equal totals. */
@Schema(description = "并列规则 · what may separate equal totals")
public enum TieRuleName {
    /** The higher named mark of one component. */
    HIGHER_COMPONENT,
    /** Fewer causes of penalty. */
    FEWER_PENALTIES,
    /** The shorter sum of all time criteria, unrounded. */
    SHORTER_TIME,
    /** The later band of birth years; separates nobody as long as one of the tied has none. */
    YOUNGER,
    EARLIER_REGISTRATION,
    /** The order the jury decided on; the latest decision that names all of the tied counts. */
    JURY_DECISION,
    /** Ends the chain: who is still tied shares the rank, and all of them lie within a boundary. */
    SHARED_RANK
}
