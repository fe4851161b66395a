package org.guildhall.reporting.statistics.saved;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.guildhall.kit.web.Versioned;
import org.guildhall.reporting.statistics.query.StatisticsQuery;
import org.jspecify.annotations.Nullable;

/** A query under a name. */
@Schema(name = "SavedQuery", description = "保存的查询 · a query under a name")
record SavedQuery(
        UUID id,
        long version,
        String name,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "统计查询，同保存时 · the query, in the form in which it is asked")
        StatisticsQuery query,

        @Schema(description = "保存者（令牌主体） · who keeps it, as their token names them")
        String owner,

        @Schema(description = "可运行者；仅保存者可见，他人为 null · who else may run it; told to its owner alone, null to others")
        @Nullable Readers readers,

        Instant savedAt)
        implements Identified, Versioned {

    /**
     * Who may run it besides its owner, each with their own authority.
     *
     * @param organisation whoever may read the figures of this one; null for nobody
     */
    @Schema(
            name = "SavedQueryReaders",
            description = "可运行者：指名的人，及可阅读某组织统计的人 · persons, and whoever may read an organisation's figures")
    record Readers(
            @Schema(description = "令牌主体 · persons, as their tokens name them")
            List<String> subjects,

            @Schema(description = "可阅读该组织统计的人；null 为无 · whoever may read its figures; null for nobody") @Nullable UUID organisation) {}

    boolean isOwnedBy(String subject) {
        return owner.equals(subject);
    }

    /** As somebody sees it. */
    SavedQuery shownTo(String subject) {
        return isOwnedBy(subject) ? this : new SavedQuery(id, version, name, query, owner, null, savedAt);
    }
}
