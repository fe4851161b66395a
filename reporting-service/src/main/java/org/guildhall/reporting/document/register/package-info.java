/** Which documents were issued, and the public page on which anybody who has the code of one verifies it. */
@NullMarked
package org.guildhall.reporting.document.register;

import org.jspecify.annotations.NullMarked;
