package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Writes when members were activated; the first time counts. */
final class ActivationRows {

    private static final String INSERT = """
            INSERT INTO activation_fact (member_id, activated_on) SELECT * FROM unnest(?::uuid[], ?::date[])
            ON CONFLICT (member_id) DO NOTHING""";

    private ActivationRows() {}

    record Activation(UUID member, LocalDate on) {}

    static void insert(Connection connection, List<Activation> activations) throws SQLException {
        if (!activations.isEmpty()) {
            Sql.run(
                    connection,
                    INSERT,
                    Sql.Column.of("uuid", activations, Activation::member),
                    Sql.Column.of("date", activations, Activation::on));
        }
    }
}
