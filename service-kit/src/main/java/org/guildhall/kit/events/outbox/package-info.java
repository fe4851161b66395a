/** Facts on their way out: appended in the transaction that made them true, relayed in order, at least once. */
@NullMarked
package org.guildhall.kit.events.outbox;

import org.jspecify.annotations.NullMarked;
