/** Access and copy (查阅、复制, PIPL art. 45): all that is kept of somebody, for themselves. */
@NullMarked
package org.guildhall.membership.personaldata.copy;

import org.jspecify.annotations.NullMarked;
