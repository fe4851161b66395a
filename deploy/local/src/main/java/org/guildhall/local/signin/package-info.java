/** The local sign-in: secrets only their owner can read, and tokens signed with one of them. */
@NullMarked
package org.guildhall.local.signin;

import org.jspecify.annotations.NullMarked;
