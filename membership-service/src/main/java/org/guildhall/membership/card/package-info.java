/** Member cards: their numbers, what becomes of them, and the codes they show. Of members it knows what {@code CardHolders} tells. */
@NullMarked
package org.guildhall.membership.card;

import org.jspecify.annotations.NullMarked;
