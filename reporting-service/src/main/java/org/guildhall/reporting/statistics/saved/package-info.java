/** Queries kept under a name, for whoever kept them and the readers they chose; each runs with the authority of whoever runs it. */
@NullMarked
package org.guildhall.reporting.statistics.saved;

import org.jspecify.annotations.NullMarked;
