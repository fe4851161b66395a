/**
 * Imports of any kind: a file is read and judged row by row, taken as a job, and taken back as one. What a row means is told by
 * a subject; this package knows none of them.
 */
@NullMarked
package org.guildhall.membership.imports.engine;

import org.jspecify.annotations.NullMarked;
