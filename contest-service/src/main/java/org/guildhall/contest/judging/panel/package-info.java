/** The judges of projects and whom they must not mark; knows stages and entries, not marks. */
@NullMarked
package org.guildhall.contest.judging.panel;

import org.jspecify.annotations.NullMarked;
