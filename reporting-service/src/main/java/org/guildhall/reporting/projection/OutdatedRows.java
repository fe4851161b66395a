package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import org.guildhall.kit.sql.Sql;

/** The mark of a projection that has to be read anew, though its consumer has read all there is. */
final class OutdatedRows {

    private OutdatedRows() {}

    static void mark(Connection connection) throws SQLException {
        Sql.run(connection, "INSERT INTO outdated (since) VALUES (now())");
    }
}
