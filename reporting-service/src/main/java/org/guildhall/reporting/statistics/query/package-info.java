/**
 * One typed query for all that adds up along the tree, answered from the roll-ups as JSON-stat 2.0 or CSV.
 */
@NullMarked
package org.guildhall.reporting.statistics.query;

import org.jspecify.annotations.NullMarked;
