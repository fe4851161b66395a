/** Applications to found a union (建会申请): workers or their employer apply, the union above founds it or refuses. */
@NullMarked
package org.guildhall.membership.organisation.founding;

import org.jspecify.annotations.NullMarked;
