/** Measures transfers of members by the thousand. */
@NullMarked
package org.guildhall.bench.transfers;

import org.jspecify.annotations.NullMarked;
