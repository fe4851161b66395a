package org.guildhall.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, or null on the last one
 */
public record Page<T>(List<T> items, String next) {

    /** The same page with every item turned into what the client sees. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
