/** What HTTP has in common: status and headers derived from the route, preconditions, idempotency, the OpenAPI document. */
@NullMarked
package org.guildhall.kit.web;

import org.jspecify.annotations.NullMarked;
