/** Who calls and what they may: verified tokens, the access rule of each route, the caller's positions. */
@NullMarked
package org.guildhall.kit.security;

import org.jspecify.annotations.NullMarked;
