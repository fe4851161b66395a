/**
 * What all statistics share: who may read them, an organisation with everything below it, days, and the shapes of
 * answers; knows no subject.
 */
@NullMarked
package org.guildhall.reporting.statistics.common;

import org.jspecify.annotations.NullMarked;
