/**
 * Reads the rows of sheets that somebody uploads, xlsx or CSV, whatever they are about. What a file may cost is bounded
 * before it is read, and it is read cell by cell; all of it comes in, or it is refused.
 */
@NullMarked
package org.guildhall.kit.sheet;

import org.jspecify.annotations.NullMarked;
