package org.guildhall.contest.judging.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What an entry's sheets come to, before any comparison with others.
 *
 * @param marks of the components on the stage's scale, exactly
 * @param named the same to the stage's decimals
 * @param causes how many penalties count
 * @param deducted what they cost, capped
 * @param exact the total, exactly
 * @param total to the stage's decimals: what is shown, and what is ranked by
 * @param seconds sum of the time criteria
 * @param complete whether every sheet has every mark
 */
record Score(
        Participant entry,
        BigFraction[] marks,
        List<BigDecimal> named,
        int causes,
        BigDecimal deducted,
        BigFraction exact,
        BigDecimal total,
        BigFraction seconds,
        boolean complete) {}
