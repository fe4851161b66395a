/** Who may decide on what an organisation hosts, and see it; knows organisations and members, and nothing that is hosted. */
@NullMarked
package org.guildhall.contest.common.access;

import org.jspecify.annotations.NullMarked;
