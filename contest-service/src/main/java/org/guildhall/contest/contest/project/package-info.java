/** Projects of contests, their places and every version of their rules; knows contests, not who enters. */
@NullMarked
package org.guildhall.contest.contest.project;

import org.jspecify.annotations.NullMarked;
