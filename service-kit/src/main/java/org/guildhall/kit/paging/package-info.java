/** Lists in pages: opaque, signed keyset cursors that carry no authority. */
@NullMarked
package org.guildhall.kit.paging;

import org.jspecify.annotations.NullMarked;
