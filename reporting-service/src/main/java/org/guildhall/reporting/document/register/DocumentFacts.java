package org.guildhall.reporting.document.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a document, and may be known by anybody who has its code.
 *
 * @param template its code, or {@code QUERY} or {@code FACTS}
 * @param language {@code zh-CN} or {@code en}
 * @param period in words
 * @param asOf up to when it is complete
 * @param lines how many rows of figures or facts it has
 */
public record DocumentFacts(
        String template,
        String title,
        String language,
        UUID organisationId,
        String organisation,
        String period,
        @Nullable Instant asOf,
        long lines,
        List<ControlTotal> totals) {}
