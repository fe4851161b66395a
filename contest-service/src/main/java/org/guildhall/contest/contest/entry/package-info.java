/** Entries of members and teams, from registration to the day; knows projects and contests, not how they are judged. */
@NullMarked
package org.guildhall.contest.contest.entry;

import org.jspecify.annotations.NullMarked;
