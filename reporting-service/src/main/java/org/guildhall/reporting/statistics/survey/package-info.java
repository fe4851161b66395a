/**
 * How many took part in surveys; nothing of what they answered.
 */
@NullMarked
package org.guildhall.reporting.statistics.survey;

import org.jspecify.annotations.NullMarked;
