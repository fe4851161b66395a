/** Natural persons and their documents; owns the table {@code person} and knows only how it is protected. */
@NullMarked
package org.guildhall.membership.person;

import org.jspecify.annotations.NullMarked;
