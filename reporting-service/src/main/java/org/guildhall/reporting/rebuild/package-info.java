/**
 * Recomputes the projection from the first event beside the live one and swaps them; knows the projection, not who
 * reads it.
 */
@NullMarked
package org.guildhall.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
