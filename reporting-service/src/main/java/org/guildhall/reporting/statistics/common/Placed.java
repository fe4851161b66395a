package org.guildhall.reporting.statistics.common;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with its place in today's tree.
 *
 * @param mergedPath the place of the one in which it is by a merger; else null
 */
public record Placed(
        UUID id, String level, String path, @Nullable String mergedPath) {}
