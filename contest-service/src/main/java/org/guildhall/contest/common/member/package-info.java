/** Members as far as this service must know them, copied from what membership tells; owns table member. */
@NullMarked
package org.guildhall.contest.common.member;

import org.jspecify.annotations.NullMarked;
