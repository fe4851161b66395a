package org.guildhall.reporting.statistics.measure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is counted for an organisation on a day, in one flow.
 *
 * @param source what kind of thing it is
 * @param key of the thing
 * @param amount how much of it
 */
public record CountedFact(UUID organisation, LocalDate day, String flow, String source, UUID key, long amount) {}
