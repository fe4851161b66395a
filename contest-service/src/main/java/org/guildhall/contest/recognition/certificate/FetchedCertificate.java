package org.guildhall.contest.recognition.certificate;

/**
 * A certificate of participation as its holder gets it.
 *
 * @param isNew whether it was issued just now
 */
record FetchedCertificate(CertificateView certificate, boolean isNew) {}
