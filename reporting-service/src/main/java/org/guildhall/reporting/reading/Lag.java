package org.guildhall.reporting.reading;

/**
 * How far the projection is behind the topics.
 *
 * @param events how many events wait; null while the broker can't be asked
 * @param seconds age of {@code asOf}; null while that is unknown
 */
public record Lag(Long events, Long seconds) {}
