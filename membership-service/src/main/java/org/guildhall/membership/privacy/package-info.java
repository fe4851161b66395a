/** How personal data is kept from being read: ciphers of fields, blind indexes and masks; knows no feature. */
@NullMarked
package org.guildhall.membership.privacy;

import org.jspecify.annotations.NullMarked;
