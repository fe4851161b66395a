package org.guildhall.membership.organisation.area;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An area of GB/T 2260 (行政区划). Its code is retired when the area is dissolved or renamed, and never given to another.
 *
 * @param code six digits: province, prefecture, county
 * @param first the first edition that has it, as {@code yyyy-MM}; null for the earliest we know
 * @param last the last edition that has it; null while it stands
 * @param next the code that took its place; null for none, several, or one that nobody recorded
 */
public record Area(
        String code,
        String name,
        @Nullable String first,
        @Nullable String last,
        @Nullable String next) {

    public boolean isRetired() {
        return last != null;
    }

    /** The code that took the place of a retired one. */
    public Optional<String> successor() {
        return Optional.ofNullable(next);
    }

    /** The area it lies in: its code cut by a level and filled up with zeros; a province lies in none. */
    Optional<String> parent() {
        if (code.endsWith("0000")) {
            return Optional.empty();
        }
        return Optional.of(code.endsWith("00") ? code.substring(0, 2) + "0000" : code.substring(0, 4) + "00");
    }
}
