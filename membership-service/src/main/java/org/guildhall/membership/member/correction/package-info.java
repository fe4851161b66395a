/** Sets right what is on record of a member: by an officer for a reason, and by the members themselves their mobile number. */
@NullMarked
package org.guildhall.membership.member.correction;

import org.jspecify.annotations.NullMarked;
