package org.guildhall.membership.recruitment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param name null for one that was never named */
@Schema(name = "GiftKind", description = "一种礼品及其数量 · a kind of gifts and how many there are")
record GiftKindView(
        UUID id,
        @Nullable String name,
        @Schema(description = "总数 · in all") int stock,

        @Schema(description = "剩余 · left") int remaining) {

    static GiftKindView of(SessionGift gift) {
        return new GiftKindView(gift.id(), gift.name().orElse(null), gift.stock(), gift.remaining());
    }
}
