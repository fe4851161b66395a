package org.guildhall.reporting.document.register;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.guildhall.kit.time.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * By what a document is known.
 *
 * @param number such as {@code 2026-000042}; numbers rise, and of a document that was never finished one is left out
 * @param code by which anybody verifies it
 * @param address of the page that verifies it
 */
public record Imprint(String number, String code, URI address, Instant issuedAt) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC+8'").withZone(Clocks.BUSINESS_ZONE);

    /** A time as every document and its page tell it; a dash where it isn't known. */
    public static String told(@Nullable Instant time) {
        return time == null ? "–" : TIME.format(time);
    }
}
