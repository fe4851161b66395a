package org.guildhall.membership.privacy;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Encrypts as an instance did that had the older one of the test stack's keys in front. */
public final class KeyOfBefore {

    private KeyOfBefore() {}

    public static FieldCipher cipher() {
        List<String> pairs = List.of(ConfigProvider.getConfig()
                .getValue("guildhall.privacy.personal-data-keys", String.class)
                .split(","));
        return new FieldCipher(Keys.ofFields(pairs.get(1) + "," + pairs.get(0)));
    }

    /** A key that nobody has any more. */
    public static FieldCipher lost() {
        return new FieldCipher(Keys.ofFields("lost:" + Keys.key(5)));
    }
}
