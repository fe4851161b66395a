package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Card numbers in stock: drawn from the database a block at a time, so that most cards cost no round trip. */
@ApplicationScoped
class CardNumbers {

    /** The increment of {@code card_number_seq}. */
    private static final long BLOCK = 1000;

    private long next;
    private long end;

    synchronized CardNumber next(Connection connection) throws SQLException {
        if (next == end) {
            next = draw(connection);
            end = next + BLOCK;
        }
        return CardNumber.of(next++);
    }

    private static long draw(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT nextval('card_number_seq')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
