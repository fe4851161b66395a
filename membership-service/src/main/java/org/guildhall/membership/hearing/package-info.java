/** Hears the events of the suite's services, once for all features that want to know. */
@NullMarked
package org.guildhall.membership.hearing;

import org.jspecify.annotations.NullMarked;
