/** Who calls, as far as figures are concerned. */
@NullMarked
package org.guildhall.reporting.me;

import org.jspecify.annotations.NullMarked;
