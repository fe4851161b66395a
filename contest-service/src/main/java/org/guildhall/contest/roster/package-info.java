/** Lists with names, for whoever runs a contest: one engine, whose kinds are data; asks the owners of what stands on a list. */
@NullMarked
package org.guildhall.contest.roster;

import org.jspecify.annotations.NullMarked;
