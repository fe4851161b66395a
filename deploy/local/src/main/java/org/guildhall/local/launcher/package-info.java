/** What {@code deploy/run} does: checks the machine, starts the suite, welcomes, plays, stops; for programs too. */
@NullMarked
package org.guildhall.local.launcher;

import org.jspecify.annotations.NullMarked;
