package org.guildhall.reporting.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the projection is behind the facts.
 *
 * @param events how many facts are known to wait, in the topics and in the services; null while the broker can't be asked or
 *     a service is silent
 * @param seconds age of {@code asOf}; null while that is unknown
 * @param deadLetters events that could not be applied and are missing from the figures
 */
@Schema(
        name = "Lag",
        description = "滞后：已知待计入的事实数 events（有服务失联时为 null）、asOf 距今秒数 seconds、无法读取而未计入的事件数 deadLetters"
                + " · how far the figures are behind; events is null while the broker or a service isn't heard")
public record Lag(@Nullable Long events, @Nullable Long seconds, long deadLetters) {}
