/** Notices (消息): what happened to a member, told to them, by one table of the events that are news to somebody. */
@NullMarked
package org.guildhall.membership.notice;

import org.jspecify.annotations.NullMarked;
