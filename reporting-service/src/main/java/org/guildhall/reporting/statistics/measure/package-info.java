/**
 * What is measured, as the list {@code measures.json} tells, and how measures are read from the roll-ups.
 */
@NullMarked
package org.guildhall.reporting.statistics.measure;

import org.jspecify.annotations.NullMarked;
