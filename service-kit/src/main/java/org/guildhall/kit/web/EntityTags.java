package org.guildhall.kit.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110 §8.8.3), and lists of them. */
final class EntityTags {

    private EntityTags() {}

    /** The strong entity tag of a version, quotes included. */
    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Whether the list holds the tag, or one that means any; a weak tag is as good, versions being exact. */
    static boolean name(@Nullable String list, String tag) {
        return list != null
                && Stream.of(list.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    /** Whether the list holds the tag itself, or one that means any. */
    static boolean nameStrongly(String list, String tag) {
        return Stream.of(list.split(",", -1)).map(String::strip).anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
