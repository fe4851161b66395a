package org.guildhall.contest.certificate;

/** What a certificate is about, in words. */
record CertificateTexts(String contest, String project, String trade, String issuer) {}
