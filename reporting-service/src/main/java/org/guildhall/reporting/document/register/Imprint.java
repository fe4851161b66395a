package org.guildhall.reporting.document.register;

import java.net.URI;
import java.time.Instant;

/**
 * By what a document is known.
 *
 * @param number such as {@code 2026-000042}; numbers rise, and of a document that was never finished one is left out
 * @param code by which anybody verifies it
 * @param address of the page that verifies it
 */
public record Imprint(String number, String code, URI address, Instant issuedAt) {}
