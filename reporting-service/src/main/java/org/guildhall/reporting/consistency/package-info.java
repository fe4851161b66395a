/**
 * Compares figures of the projection that should be equal; reads its tables and knows no statistics.
 */
@NullMarked
package org.guildhall.reporting.consistency;

import org.jspecify.annotations.NullMarked;
