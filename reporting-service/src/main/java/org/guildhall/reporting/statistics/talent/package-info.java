/**
 * The talent database: members with a skill level by trade, level and industry.
 */
@NullMarked
package org.guildhall.reporting.statistics.talent;

import org.jspecify.annotations.NullMarked;
