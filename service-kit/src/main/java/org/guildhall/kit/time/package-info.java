/** The injected clock and time-ordered ids; nothing else asks the system for either. */
@NullMarked
package org.guildhall.kit.time;

import org.jspecify.annotations.NullMarked;
