/**
 * Views that are looked at while they move: sent as streams, computed once for many, frozen and released. Knows nothing
 * of what they show.
 */
@NullMarked
package org.guildhall.contest.common.live;

import org.jspecify.annotations.NullMarked;
