/** How fast {@code deploy/run} is ready, and how much memory it takes. */
@NullMarked
package org.guildhall.bench.suite;

import org.jspecify.annotations.NullMarked;
