/** Consent (同意, PIPL art. 13–16): the ledger of what was consented to, by which notice, and what was withdrawn. */
@NullMarked
package org.guildhall.membership.personaldata.consent;

import org.jspecify.annotations.NullMarked;
