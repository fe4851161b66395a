/**
 * Reads the projection at one moment and says up to when it is complete; knows how events are applied, not what is
 * counted.
 */
@NullMarked
package org.guildhall.reporting.reading;

import org.jspecify.annotations.NullMarked;
