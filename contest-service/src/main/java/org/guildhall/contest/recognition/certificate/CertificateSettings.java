package org.guildhall.contest.recognition.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The one home of the {@code guildhall.certificate.*} settings. */
@ConfigMapping(prefix = "guildhall.certificate")
interface CertificateSettings {

    /** Where the membership service is, which alone knows names. */
    URI membershipUrl();

    /** TrueType font files tried before the built-in font, for names with characters it lacks; embedded where they are used. */
    Optional<List<Path>> fonts();

    /** How long to wait for a name. */
    @WithDefault("5s")
    Duration nameTimeout();
}
