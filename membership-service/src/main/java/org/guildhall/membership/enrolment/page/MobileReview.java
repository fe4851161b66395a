package org.guildhall.membership.enrolment.page;

/**
 * The mobile number, to be looked at once more before a join is sent.
 *
 * @param mobile in normal form
 * @param key by which a second tap gets the first answer
 */
record MobileReview(String mobile, String key) {}
