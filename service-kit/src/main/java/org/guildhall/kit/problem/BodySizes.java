package org.guildhall.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large the body of a request may be. Where whole files are uploaded that is more; a service names the paths of it that
 * take them.
 */
@ApplicationScoped
class BodySizes {

    private final long usual;
    private final long upload;
    private final List<String> uploads;

    BodySizes(
            @ConfigProperty(name = "guildhall.max-body-size") MemorySize usual,
            @ConfigProperty(name = "guildhall.upload.max-body-size") MemorySize upload,
            @ConfigProperty(name = "guildhall.upload.paths") Optional<List<String>> uploads) {
        this.usual = usual.asLongValue();
        this.upload = upload.asLongValue();
        this.uploads = uploads.orElse(List.of());
    }

    long usual() {
        return usual;
    }

    /** In bytes. */
    long of(String path) {
        return uploads.contains(path) ? upload : usual;
    }
}
