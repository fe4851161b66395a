/** The electronic archive (电子台账): numbered, append-only entries of each organisation, chained by hashes and sealed monthly. */
@NullMarked
package org.guildhall.membership.archive;

import org.jspecify.annotations.NullMarked;
