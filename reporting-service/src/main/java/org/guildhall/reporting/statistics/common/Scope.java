package org.guildhall.reporting.statistics.common;

import org.jspecify.annotations.Nullable;

/**
 * The organisation whose figures are asked for.
 *
 * @param path its place in today's tree
 * @param mergedPath that of the organisation in which it is by a merger, whose officers read what it did; else null
 */
record Scope(
        OrganisationName organisation,
        String path,
        @Nullable String mergedPath) {}
