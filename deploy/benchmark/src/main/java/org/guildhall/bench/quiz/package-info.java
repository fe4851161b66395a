/** How fast a quiz is begun, answered and finished, against plain JDBC. */
@NullMarked
package org.guildhall.bench.quiz;

import org.jspecify.annotations.NullMarked;
