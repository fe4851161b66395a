package org.guildhall.contest.roster;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.kit.code.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * A printed line of a list: a row, or one person of it.
 *
 * @param number from 1
 */
record RosterLine(int number, RosterRow row, List<RosterPerson> persons, CodeLists codes, Locale locale) {

    /** Who isn't named has a dash. */
    String names() {
        return persons.stream()
                .map(person -> Objects.requireNonNullElse(person.name(), "—"))
                .collect(Collectors.joining("、"));
    }

    /** Each once, where there is one. */
    String each(Function<RosterPerson, @Nullable String> value) {
        return persons.stream().map(value).filter(Objects::nonNull).distinct().collect(Collectors.joining("、"));
    }

    @Nullable Object title(String list, @Nullable Object code) {
        return code == null ? null : codes.title(list, code.toString(), locale);
    }

    <T> @Nullable T ofResult(Function<RosterResult, @Nullable T> value) {
        return Optional.ofNullable(row.result()).map(value).orElse(null);
    }

    <T> @Nullable T ofCertificate(Function<RosterCertificate, @Nullable T> value) {
        return Optional.ofNullable(row.certificate()).map(value).orElse(null);
    }
}
