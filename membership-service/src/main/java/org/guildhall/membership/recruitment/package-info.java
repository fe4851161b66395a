/** Recruitment sessions, their join codes and their stock of gifts; knows organisations only. */
@NullMarked
package org.guildhall.membership.recruitment;

import org.jspecify.annotations.NullMarked;
