/** How operators settle records of other services that could not be applied. */
@NullMarked
package org.guildhall.kit.letter;

import org.jspecify.annotations.NullMarked;
