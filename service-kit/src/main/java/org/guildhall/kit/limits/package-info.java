/** How often anybody may call what is open to the public: per source and in all, in bounded memory. */
@NullMarked
package org.guildhall.kit.limits;

import org.jspecify.annotations.NullMarked;
