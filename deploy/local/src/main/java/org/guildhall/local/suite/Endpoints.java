package org.guildhall.local.suite;

/**
 * Where the parts of a running suite answer, as base URLs without a trailing slash.
 *
 * @param home the gateway
 */
public record Endpoints(String home, String membership, String contest, String reporting) {}
