/**
 * Turns events into the tables of the schema {@code projection}, which nobody else writes and the packages above read;
 * knows no reader.
 */
@NullMarked
package org.guildhall.reporting.projection;

import org.jspecify.annotations.NullMarked;
