/** The injected clock and time-ordered ids; no fact takes its time or id from anywhere else. And how times come in. */
@NullMarked
package org.guildhall.kit.time;

import org.jspecify.annotations.NullMarked;
