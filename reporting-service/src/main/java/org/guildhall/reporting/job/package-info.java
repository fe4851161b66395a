/** Work that takes longer than a request: kept in the database, carried out by one instance, with progress, files that expire, and the authority of whoever it is for. */
@NullMarked
package org.guildhall.reporting.job;

import org.jspecify.annotations.NullMarked;
