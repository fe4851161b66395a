/** The one address of the suite, which leads to its services and shows its pages. */
@NullMarked
package org.guildhall.local.gateway;

import org.jspecify.annotations.NullMarked;
