/** The tree of organisations as this service knows it; the place that knows how paths are kept. */
@NullMarked
package org.guildhall.contest.common.organisation;

import org.jspecify.annotations.NullMarked;
