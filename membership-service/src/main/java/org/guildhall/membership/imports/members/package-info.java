/** What a row of a list of members means, by the rules of joining, and how such lists come out again. */
@NullMarked
package org.guildhall.membership.imports.members;

import org.jspecify.annotations.NullMarked;
