/** The documents contests and projects are judged by, read strictly; pure, and knows nothing that is judged. */
@NullMarked
package org.guildhall.contest.contest.rules;

import org.jspecify.annotations.NullMarked;
