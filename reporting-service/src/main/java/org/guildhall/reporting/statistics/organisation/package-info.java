/**
 * Figures of organisations: how many there are, were founded and closed.
 */
@NullMarked
package org.guildhall.reporting.statistics.organisation;

import org.jspecify.annotations.NullMarked;
