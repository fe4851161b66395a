package org.guildhall.reporting.document.register;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What all figures of one column add up to: whoever copies them adds up again.
 *
 * @param title of the measure, with its unit
 */
@Schema(
        name = "DocumentControlTotal",
        description = "校验合计：该指标所有数字之和，只供核对 · what all figures of a measure add up to, to check a copy by")
public record ControlTotal(String measure, String title, BigDecimal total) {}
