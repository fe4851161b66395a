/** Members who go from one union to another (会籍接转): asked, released, accepted or refused, or agreed to by silence. */
@NullMarked
package org.guildhall.membership.transfer;

import org.jspecify.annotations.NullMarked;
