package org.guildhall.contest.recognition.certificate;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one home of the {@code guildhall.certificate.*} settings. */
@ConfigMapping(prefix = "guildhall.certificate")
interface CertificateSettings {

    /** TrueType font files tried before the built-in font, for names with characters it lacks; embedded where they are used. */
    Optional<List<Path>> fonts();
}
