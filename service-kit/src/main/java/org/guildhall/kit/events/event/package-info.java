/** A fact: as it is told, as it is heard, and as a CloudEvent on a topic. */
@NullMarked
package org.guildhall.kit.events.event;

import org.jspecify.annotations.NullMarked;
