package org.guildhall.membership.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.sql.Database;

@ApplicationScoped
class GiftHandoutRepository implements PanacheRepositoryBase<GiftHandout, UUID> {

    private static final String INSERT = """
            INSERT INTO gift_handout (id, session_id, gift_id, application_id, member_id, handed_out_at, handed_out_by, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (session_id, member_id) WHERE returned_at IS NULL DO NOTHING""";

    private final Database database;

    GiftHandoutRepository(Database database) {
        this.database = database;
    }

    /** Whether the handout was recorded; not if the member holds a gift of this session. Handouts race, so SQL decides. */
    boolean insert(GiftHandout handout) {
        int inserted = database.update(
                INSERT,
                handout.id(),
                handout.sessionId(),
                handout.giftId(),
                handout.applicationId(),
                handout.memberId(),
                handout.handedOutAt(),
                handout.handedOutBy(),
                handout.version());
        return inserted == 1;
    }
}
