package org.guildhall.membership.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often an officer may look for members who can't be found, or take one's document for another's. */
@ConfigMapping(prefix = "guildhall.search")
interface SearchSettings {

    /** Searches of one sign-in that found nobody, within the window in which a wrong try to activate counts. */
    @WithDefault("50")
    int misses();

    /** Corrections of one sign-in to a document that is another member's, within the same window. */
    @WithDefault("20")
    int documentsInUse();
}
