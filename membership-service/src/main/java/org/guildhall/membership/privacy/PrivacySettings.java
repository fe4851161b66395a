package org.guildhall.membership.privacy;

import io.smallrye.config.ConfigMapping;

/** The keys that protect personal data. They are secrets and have no default. */
@ConfigMapping(prefix = "guildhall.privacy")
interface PrivacySettings {

    /**
     * The field keys as {@code id:base64} pairs of 256 bits each, separated by commas. The first one encrypts; all of them
     * decrypt, so a new key comes behind first, then in front; values of older ones are written anew in the background.
     */
    String personalDataKeys();

    /**
     * The keys of fingerprints: 256 bits in Base64 each, separated by commas, the oldest first. A newer one is put behind and then
     * brought into use by an administrator; those before it stay, for each goes on from what the one before it makes.
     */
    String blindIndexKey();
}
