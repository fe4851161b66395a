package org.guildhall.contest.recognition.certificate;

/**
 * What a certificate is about, in words.
 *
 * @param title of the contest or the quiz
 * @param project null for a quiz, as is the trade
 */
record CertificateTexts(String title, String project, String trade, String issuer) {}
