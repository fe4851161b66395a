package org.guildhall.contest.recognition.certificate;

import java.util.UUID;

/** A certificate in a list, with the id that cursors are made of. */
record ListedCertificate(UUID id, CertificateView certificate) {}
