package org.guildhall.membership.recruitment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The one home of the {@code guildhall.recruitment.*} settings. */
@ConfigMapping(prefix = "guildhall.recruitment")
interface RecruitmentSettings {

    /** Where phones reach this service: the base of the join URLs. */
    @WithDefault("http://localhost:8081")
    URI publicUrl();
}
