/** Facts on their way in: applied in batches, effectively once, with what can't be understood put aside. */
@NullMarked
package org.guildhall.kit.events.inbox;

import org.jspecify.annotations.NullMarked;
