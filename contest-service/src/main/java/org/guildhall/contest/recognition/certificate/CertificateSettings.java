package org.guildhall.contest.recognition.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The one home of the {@code guildhall.certificate.*} settings. */
@ConfigMapping(prefix = "guildhall.certificate")
interface CertificateSettings {

    /** Where the membership service is, which alone knows names. */
    URI membershipUrl();

    /** Where phones reach this service; the base of the address in a certificate's QR code. */
    URI publicUrl();

    /**
     * A TrueType font file with Chinese characters to embed in certificates. Without one they use a standard
     * Chinese font that every usual viewer brings along.
     */
    Optional<String> font();

    /** How long to wait for a name. */
    @WithDefault("5s")
    Duration nameTimeout();
}
