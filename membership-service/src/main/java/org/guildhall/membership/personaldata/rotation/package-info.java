/**
 * Exchanges long-lived keys: encrypted values are written anew under the key in use, fingerprints with the next one; names tables of
 * other features, knows none of them.
 */
@NullMarked
package org.guildhall.membership.personaldata.rotation;

import org.jspecify.annotations.NullMarked;
