package org.guildhall.membership.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** The beginning of names, in the spelling in which names are kept, whatever was typed. */
public record NamePrefix(String value) {

    private static final Pattern LOOSE_END = Pattern.compile("[ .·-]+$");

    /** Empty when no name begins so. A dot that stands at the end is left out: what follows it is still to be typed. */
    public static Optional<NamePrefix> parse(String typed) {
        return PersonName.parse(LOOSE_END.matcher(PersonName.spelt(typed)).replaceAll(""))
                .map(name -> new NamePrefix(name.value()));
    }

    /** Small and capital letters are the same. */
    public boolean begins(String name) {
        return name.regionMatches(true, 0, value, 0, value.length());
    }

    /** A name never appears in a log by accident. */
    @Override
    public String toString() {
        return "NamePrefix[masked]";
    }
}
