/** Organisations (工会组织) as a kind of imports, and the tree written out as a list that comes in again. */
@NullMarked
package org.guildhall.membership.imports.organisations;

import org.jspecify.annotations.NullMarked;
