package org.guildhall.kit.events.batch;

/**
 * How much is taken at once.
 *
 * @param queue requests that may wait; more are refused and told when to come back
 * @param batch requests in one transaction, at most
 */
public record BatchSize(int queue, int batch) {}
