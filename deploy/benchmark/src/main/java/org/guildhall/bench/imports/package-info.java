/** How long an import of a full list takes, and its undoing, in the memory a service has. */
@NullMarked
package org.guildhall.bench.imports;

import org.jspecify.annotations.NullMarked;
