/** What is written down for ever of deeds, and told of them; knows the caller and the time, and no feature. */
@NullMarked
package org.guildhall.contest.common.audit;

import org.jspecify.annotations.NullMarked;
