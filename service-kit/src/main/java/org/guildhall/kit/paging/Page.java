package org.guildhall.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, or null on the last one
 */
public record Page<T>(
        @Schema(description = "本页各项 · of this page") List<T> items,

        @Schema(description = "下一页的 cursor；末页为 null · cursor of the next page; null on the last one") @Nullable String next) {

    /** The same page with every item turned into what the client sees. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
