/** Measures reporting with the members of a large city: reading every event, and answering. */
@NullMarked
package org.guildhall.bench.reporting;

import org.jspecify.annotations.NullMarked;
