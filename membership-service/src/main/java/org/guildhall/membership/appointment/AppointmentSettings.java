package org.guildhall.membership.appointment;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The one home of the {@code guildhall.appointment.*} settings. */
@ConfigMapping(prefix = "guildhall.appointment")
interface AppointmentSettings {

    /**
     * Token subject of the first administrator of the whole tree, appointed at the first start with this subject. Ending
     * that appointment is final: it isn't made again for the same subject.
     */
    Optional<String> firstAdministrator();
}
