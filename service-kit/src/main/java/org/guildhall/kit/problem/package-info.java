/** Problem documents (RFC 9457): whatever a request ends with, told with a stable code in Chinese or English. */
@NullMarked
package org.guildhall.kit.problem;

import org.jspecify.annotations.NullMarked;
