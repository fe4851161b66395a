/** Who declared to be no member, so that officers and judges without a linked membership may act on those of others. */
@NullMarked
package org.guildhall.membership.declaration;

import org.jspecify.annotations.NullMarked;
