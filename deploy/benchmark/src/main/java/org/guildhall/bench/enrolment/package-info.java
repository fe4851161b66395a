/** How fast workers join, against plain JDBC, and when the statistics show it. */
@NullMarked
package org.guildhall.bench.enrolment;

import org.jspecify.annotations.NullMarked;
