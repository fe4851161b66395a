/** Employers (用人单位) as a kind of imports, and the register written out as a list that comes in again. */
@NullMarked
package org.guildhall.membership.imports.employers;

import org.jspecify.annotations.NullMarked;
