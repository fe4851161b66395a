/** Traces: which requests have one, and how it goes along with the facts that a request led to. */
@NullMarked
package org.guildhall.kit.events.trace;

import org.jspecify.annotations.NullMarked;
