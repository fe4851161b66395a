/** Deletion (删除, PIPL art. 47): who somebody was is erased, what happened stays without them. */
@NullMarked
package org.guildhall.membership.personaldata.erasure;

import org.jspecify.annotations.NullMarked;
