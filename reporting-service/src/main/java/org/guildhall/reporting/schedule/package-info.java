/** Jobs that are ordered again and again at a set time, for each recipient with their own authority. */
@NullMarked
package org.guildhall.reporting.schedule;

import org.jspecify.annotations.NullMarked;
