/**
 * What the features share about personal data, knowing none of them: ciphers of fields, blind indexes and masks keep it from being
 * read; notices tell what it is for; {@code DataSubject} is whom it is of, and by {@code KeptRecords} each feature tells and erases
 * its own.
 */
@NullMarked
package org.guildhall.membership.privacy;

import org.jspecify.annotations.NullMarked;
