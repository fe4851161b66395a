package org.guildhall.kit.web;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which pages of others may call this service from a browser; the one home of the {@code guildhall.cors.*} settings. */
@ConfigMapping(prefix = "guildhall.cors")
interface CrossOriginSettings {

    /** Origins such as {@code https://app.example}; by default none but the service's own. */
    Optional<List<String>> origins();
}
