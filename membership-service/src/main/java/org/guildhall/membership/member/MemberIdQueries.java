package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Tells the features above which ids are members', present or past. */
@ApplicationScoped
public class MemberIdQueries {

    private static final String SELECT = "SELECT id FROM member WHERE id = ANY (?)";

    private final Database database;

    MemberIdQueries(Database database) {
        this.database = database;
    }

    /** Those of the ids that are members'. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return new HashSet<>(database.list(SELECT, row -> Sql.uuid(row, "id"), Column.uuids(ids)));
    }
}
