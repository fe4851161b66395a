package org.guildhall.membership.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Unions that were found by a part of their name. */
@Schema(description = "找到的工会，名称短的在前，至多 20 个 · unions that were found, the shortest names first, at most twenty")
record UnionMatches(
        List<NamedUnion> items,

        @Schema(description = "是否还有更多；有则请多输入几个字 · whether more match; then more of the name is needed")
        boolean more) {}
