/** Which settings are secrets, and secrets that stand in files instead of the environment. */
@NullMarked
package org.guildhall.kit.secret;

import org.jspecify.annotations.NullMarked;
