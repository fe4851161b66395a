/**
 * Coupons, shown by the members who won them and redeemed once. Knows whose a quiz is, and the ids of what coupons are
 * for.
 */
@NullMarked
package org.guildhall.contest.quiz.coupon;

import org.jspecify.annotations.NullMarked;
