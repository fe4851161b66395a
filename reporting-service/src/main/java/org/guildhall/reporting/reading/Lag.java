package org.guildhall.reporting.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the projection is behind the topics.
 *
 * @param events how many events wait; null while the broker can't be asked
 * @param seconds age of {@code asOf}; null while that is unknown
 */
@Schema(
        name = "Lag",
        description =
                "滞后：待读事件数 events 与 asOf 距今秒数 seconds；未知为 null · how far the figures are behind; null while unknown")
public record Lag(@Nullable Long events, @Nullable Long seconds) {}
