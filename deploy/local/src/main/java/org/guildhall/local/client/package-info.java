/** A patient caller of the services' public APIs. */
@NullMarked
package org.guildhall.local.client;

import org.jspecify.annotations.NullMarked;
