/** What the first screen of a front end needs: who somebody is, and all that is open to a member or theirs, in one answer. */
@NullMarked
package org.guildhall.contest.home;

import org.jspecify.annotations.NullMarked;
