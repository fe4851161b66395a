package org.guildhall.membership.card;

import io.smallrye.config.ConfigMapping;

/** The one home of the {@code guildhall.card.*} settings. */
@ConfigMapping(prefix = "guildhall.card")
interface CardSettings {

    /**
     * The secrets that sign and seal codes of cards: 256 bits in Base64 each, separated by commas. The first one makes codes;
     * all of them read them and are published. A new one comes behind first, so that everybody knows it before it makes codes. No
     * default.
     */
    String keys();
}
