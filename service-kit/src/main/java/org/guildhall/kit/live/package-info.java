/** Views that are sent as streams while they move, computed once for all who listen; knows nothing of what they show. */
@NullMarked
package org.guildhall.kit.live;

import org.jspecify.annotations.NullMarked;
