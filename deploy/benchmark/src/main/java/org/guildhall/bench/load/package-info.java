/** Load over HTTP, open and closed loop, from one event loop, and what was measured of it. */
@NullMarked
package org.guildhall.bench.load;

import org.jspecify.annotations.NullMarked;
