/** What is shown on a terminal: tables and progress. */
@NullMarked
package org.guildhall.local.terminal;

import org.jspecify.annotations.NullMarked;
