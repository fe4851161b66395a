/** Documents made of statistics: sheets, printed reports and lists of facts, each with a number and a code to verify it by. */
@NullMarked
package org.guildhall.reporting.document;

import org.jspecify.annotations.NullMarked;
