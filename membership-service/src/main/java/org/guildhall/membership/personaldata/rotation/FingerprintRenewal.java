package org.guildhall.membership.personaldata.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.membership.personaldata.rotation.FingerprintRows.Row;
import org.guildhall.membership.personaldata.rotation.FingerprintTable.Fingerprint;
import org.guildhall.membership.personaldata.rotation.FingerprintTable.Fingerprint.Kind;
import org.guildhall.membership.privacy.IndexKeys;
import org.jspecify.annotations.Nullable;

/** What one more key makes of the fingerprints of a row. */
@ApplicationScoped
class FingerprintRenewal {

    private static final int ID_BYTES = 16;

    private final IndexKeys keys;

    FingerprintRenewal(IndexKeys keys) {
        this.keys = keys;
    }

    /** The rows in which something is renewed: not those that were so before, which a page met later may have. */
    List<Row> renewed(FingerprintTable table, List<Row> rows, int number) {
        List<Row> renewed = new ArrayList<>();
        for (Row row : rows) {
            List<byte @Nullable [][]> values = new ArrayList<>();
            boolean isFormer = false;
            for (int place = 0; place < table.columns().size(); place++) {
                Fingerprint column = table.columns().get(place);
                byte @Nullable [][] former = row.values().get(place);
                isFormer |= former != null && Stream.of(former).anyMatch(value -> isFormer(column, value, number));
                values.add(former == null ? null : renewed(column, former, number));
            }
            if (isFormer) {
                renewed.add(new Row(row.place(), values));
            }
        }
        return renewed;
    }

    private byte[][] renewed(Fingerprint column, byte[][] former, int number) {
        return Stream.of(former)
                .map(value -> isFormer(column, value, number) ? keys.renewed(value, number, column.bytes()) : value)
                .toArray(byte[][]::new);
    }

    private static boolean isFormer(Fingerprint column, byte[] value, int number) {
        boolean isId = column.kind() == Kind.ONE_OR_ID && value.length == ID_BYTES;
        return !isId && !(value.length == IndexKeys.length(number, column.bytes()) && value[0] == number);
    }
}
