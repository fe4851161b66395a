/** What members are called, which membership alone knows; knows no feature and keeps no name. */
@NullMarked
package org.guildhall.contest.common.name;

import org.jspecify.annotations.NullMarked;
