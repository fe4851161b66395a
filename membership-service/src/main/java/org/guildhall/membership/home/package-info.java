/** What an app shows first: who somebody is here, and all that concerns them; made of what the other features tell. */
@NullMarked
package org.guildhall.membership.home;

import org.jspecify.annotations.NullMarked;
