/** Members, their activation and their skill, and the only way by which a person becomes one. */
@NullMarked
package org.guildhall.membership.member;

import org.jspecify.annotations.NullMarked;
