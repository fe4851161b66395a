package org.guildhall.reporting.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of what time a tile is. */
@Schema(name = "TileSpan", description = "今天、本月、本年或现有 · today, this month, this year, or what there is now")
enum TileSpan {
    STOCK,
    DAY,
    MONTH,
    YEAR
}
