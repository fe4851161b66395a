package org.guildhall.kit.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.testing.ApiDocument.Operation;

/** Ids of things that exist, by what they are: {@code questionbank} as paths say it. Fields name them so too. */
final class KnownIds {

    private static final Pattern IN_PATH = Pattern.compile("/([a-z-]+?)s?/\\{(\\w+)}");
    private static final Pattern IN_QUERY = Pattern.compile("(\\w+)=([^&]+)");

    private final Map<String, String> ids = new TreeMap<>();

    KnownIds(List<Operation> operations, Door door) {
        ids.put("", new UUID(0, 0).toString());
        for (Operation operation : operations) {
            Matcher path = IN_PATH.matcher(operation.name());
            while (path.find()) {
                ids.putIfAbsent(path.group(1).replace("-", ""), door.pathValue(operation, path.group(2)));
            }
            Matcher query = IN_QUERY.matcher(door.query(operation));
            while (query.find()) {
                ids.putIfAbsent(query.group(1).toLowerCase(Locale.ROOT), query.group(2));
            }
        }
    }

    /** That of the thing which a field such as {@code bankId} tells of; of any other thing where that isn't known. */
    String of(String field, RandomGenerator random) {
        String thing = field.replaceFirst("Ids?$", "").toLowerCase(Locale.ROOT);
        return ids.entrySet().stream()
                .filter(known -> known.getKey().endsWith(thing))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> RandomTexts.pick(random, List.copyOf(ids.values())));
    }
}
