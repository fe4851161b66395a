/**
 * Figures along the organisation tree, a package for each subject; the subjects share {@code common} and know nothing
 * of each other.
 */
@NullMarked
package org.guildhall.reporting.statistics;

import org.jspecify.annotations.NullMarked;
