/**
 * Promotions, wage links, subsidies and honours: what results of contests brought.
 */
@NullMarked
package org.guildhall.reporting.statistics.promotion;

import org.jspecify.annotations.NullMarked;
