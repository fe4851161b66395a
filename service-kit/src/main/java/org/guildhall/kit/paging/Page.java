package org.guildhall.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, or null on the last one
 */
public record Page<T>(List<T> items, String next) {

    /**
     * The page to answer when {@code limit + 1} rows were asked for: the surplus row only proves that there is more.
     *
     * @param cursor makes the cursor from the last row shown
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, String> cursor) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> shown = List.copyOf(fetched.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.get(limit - 1)));
    }

    /** The same page with every item turned into what the client sees. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
