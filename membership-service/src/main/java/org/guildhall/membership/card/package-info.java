/** Member cards and their numbers; knows neither members nor how one becomes one. */
@NullMarked
package org.guildhall.membership.card;

import org.jspecify.annotations.NullMarked;
