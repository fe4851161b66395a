package org.guildhall.reporting.statistics.common;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which tree figures are rolled up: today's, or that of the last day asked for. */
@Schema(description = "按现行或当时的组织树汇总 · by today's tree or by that of the time")
public enum Basis {
    AS_IS,
    AS_WAS;

    /** @throws IllegalArgumentException when it is neither {@code as-is} nor {@code as-was} */
    public static Basis fromString(String text) {
        Basis basis = valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (!basis.toString().equals(text)) {
            throw new IllegalArgumentException("a basis is written in lower case");
        }
        return basis;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
