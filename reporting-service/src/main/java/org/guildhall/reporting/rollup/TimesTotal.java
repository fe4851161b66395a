package org.guildhall.reporting.rollup;

import java.util.UUID;

/**
 * One summand of a sum of totals.
 *
 * @param sum whose sum it is
 * @param total of which organisation the total goes in
 * @param times how often: once, or taken away
 */
public record TimesTotal(UUID sum, UUID total, int times) {}
