package org.guildhall.membership.personaldata.rotation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.guildhall.membership.privacy.FieldCipher;

/** Looks for values in every column of every table, in clear and in whatever the service's keys decrypt. */
@Singleton
public class DatabaseScan {

    private final DataSource dataSource;
    private final FieldCipher cipher;
    private final Map<String, EncryptedColumn> encrypted =
            EncryptedColumn.ALL.stream().collect(Collectors.toMap(EncryptedColumn::name, column -> column));

    DatabaseScan(DataSource dataSource, FieldCipher cipher) {
        this.dataSource = dataSource;
        this.cipher = cipher;
    }

    /**
     * Where they stand, such as {@code person.name_cipher}.
     *
     * @param texts found as they are, as bytes, or encrypted
     * @param fingerprints found as they are
     */
    public Set<String> find(Collection<String> texts, Collection<byte[]> fingerprints) throws SQLException {
        Set<String> places = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        look(table, row, texts, fingerprints, places);
                    }
                }
            }
        }
        return places;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private void look(
            String table, ResultSet row, Collection<String> texts, Collection<byte[]> fingerprints, Set<String> places)
            throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String place = table + "." + columns.getColumnName(i);
            boolean bytes = columns.getColumnTypeName(i).equals("bytea");
            String text = bytes ? read(place, row, row.getBytes(i)) : row.getString(i);
            byte[] value = bytes ? row.getBytes(i) : null;
            if (text != null && texts.stream().anyMatch(text::contains)
                    || value != null && fingerprints.stream().anyMatch(print -> Arrays.equals(print, value))) {
                places.add(place);
            }
        }
    }

    /** What an encrypted value says, or what other bytes say as a text. */
    private String read(String place, ResultSet row, byte[] value) throws SQLException {
        EncryptedColumn column = encrypted.get(place);
        if (value == null) {
            return null;
        }
        if (column == null) {
            return new String(value, StandardCharsets.UTF_8);
        }
        int part = column.part() == null ? 0 : row.getInt(column.part());
        UUID id = row.getObject(column.row(), UUID.class);
        try {
            return new String(cipher.decryptBytes(value, column.placeOf(part), id), StandardCharsets.UTF_8);
        } catch (IllegalStateException e) {
            // A test left it under a key that nobody has.
            return null;
        }
    }
}
