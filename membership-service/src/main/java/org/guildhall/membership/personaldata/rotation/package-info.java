/** Writes encrypted values anew under the key in use, in the background; names tables of other features, knows none of them. */
@NullMarked
package org.guildhall.membership.personaldata.rotation;

import org.jspecify.annotations.NullMarked;
