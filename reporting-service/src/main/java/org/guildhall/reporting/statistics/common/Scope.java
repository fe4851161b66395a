package org.guildhall.reporting.statistics.common;

/**
 * The organisation whose figures are asked for.
 *
 * @param path its place in today's tree
 */
record Scope(OrganisationName organisation, String path) {}
