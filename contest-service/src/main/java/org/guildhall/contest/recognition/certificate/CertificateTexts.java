package org.guildhall.contest.recognition.certificate;

import org.jspecify.annotations.Nullable;

/**
 * What a certificate is about, in words.
 *
 * @param title of the contest or the quiz
 * @param project null for a quiz, as is the trade
 * @param issuer null as long as this service hasn't heard of the organisation
 */
record CertificateTexts(
        String title,
        @Nullable String project,
        @Nullable String trade,
        @Nullable String issuer) {}
