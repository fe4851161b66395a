/** How fast a ranking is computed, shows on a board and reaches its listeners. */
@NullMarked
package org.guildhall.bench.ranking;

import org.jspecify.annotations.NullMarked;
