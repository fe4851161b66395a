/** Reads the rows of sheets that somebody uploads, xlsx or CSV, whatever they are about. */
@NullMarked
package org.guildhall.kit.sheet;

import org.jspecify.annotations.NullMarked;
