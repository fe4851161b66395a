/**
 * Views that are looked at while they move: computed once for many, frozen and released. Knows nothing of what they show, nor
 * how it is sent.
 */
@NullMarked
package org.guildhall.contest.common.live;

import org.jspecify.annotations.NullMarked;
