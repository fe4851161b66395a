/** Plain SQL in one call: rows read by name, sets of rows written as columns, what a database fault means. */
@NullMarked
package org.guildhall.kit.sql;

import org.jspecify.annotations.NullMarked;
