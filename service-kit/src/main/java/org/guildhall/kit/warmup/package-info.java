/** What a service does between its start and being ready, so that the first who come are served as quickly as those after them. */
@NullMarked
package org.guildhall.kit.warmup;

import org.jspecify.annotations.NullMarked;
