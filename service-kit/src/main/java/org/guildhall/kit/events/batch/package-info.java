/** Group commit: requests queue, a writer puts whatever waits into one transaction, each caller is answered after it. */
@NullMarked
package org.guildhall.kit.events.batch;

import org.jspecify.annotations.NullMarked;
