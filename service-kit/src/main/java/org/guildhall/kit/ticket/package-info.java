/** How a browser, whose streams of events can't send a token along, opens one nevertheless. */
@NullMarked
package org.guildhall.kit.ticket;

import org.jspecify.annotations.NullMarked;
