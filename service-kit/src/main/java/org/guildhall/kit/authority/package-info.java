/** Who holds which position where: the vocabulary of appointments, and a service's copy of them kept from membership's events. */
@NullMarked
package org.guildhall.kit.authority;

import org.jspecify.annotations.NullMarked;
