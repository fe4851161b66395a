/**
 * Figures of recruitment sessions.
 */
@NullMarked
package org.guildhall.reporting.statistics.session;

import org.jspecify.annotations.NullMarked;
