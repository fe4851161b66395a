/** The servers and the three services as one: their ports, settings and processes, started and stopped in order. */
@NullMarked
package org.guildhall.local.suite;

import org.jspecify.annotations.NullMarked;
