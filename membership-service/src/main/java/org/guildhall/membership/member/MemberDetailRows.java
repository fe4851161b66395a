package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/** What is kept of members for statistics, read and written beside {@link Member} under the lock of its row. */
@ApplicationScoped
class MemberDetailRows {

    private static final String SELECT =
            "SELECT education, household, categories, political_status FROM member WHERE id = ?";
    private static final String UPDATE = """
            UPDATE member SET education = ?, household = ?, categories = ?, political_status = ?, version = version + 1
            WHERE id = ?""";

    private final Database database;

    MemberDetailRows(Database database) {
        this.database = database;
    }

    Optional<MemberDetails> find(UUID memberId) {
        return database.find(SELECT, MemberDetailRows::details, memberId);
    }

    void update(UUID memberId, MemberDetails details) {
        database.update(
                UPDATE,
                details.education(),
                details.household(),
                Column.texts(details.categories()),
                details.politicalStatus(),
                memberId);
    }

    private static MemberDetails details(ResultSet row) throws SQLException {
        return new MemberDetails(
                constant(row.getString("education"), Education::valueOf),
                constant(row.getString("household"), Household::valueOf),
                List.of((String[]) row.getArray("categories").getArray()),
                constant(row.getString("political_status"), PoliticalStatus::valueOf));
    }

    private static <T> @Nullable T constant(@Nullable String code, Function<String, T> named) {
        return code == null ? null : named.apply(code);
    }
}
