package org.guildhall.kit.values;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field of an edit, as {@link AbsentFields} reads it: null where it wasn't given, empty where it was null. */
public final class Edited {

    private Edited() {}

    /** What is given over what was; null clears. */
    public static <T> @Nullable T over(@Nullable Optional<T> given, @Nullable T before) {
        return given == null ? before : given.orElse(null);
    }
}
