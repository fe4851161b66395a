package org.guildhall.membership.personaldata.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.personaldata.rotation.KeyRotationView.ColumnProgress;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

/** Tells how far the rotation of keys is. */
@ApplicationScoped
class KeyRotationService {

    private final RotationRows rotations;
    private final FieldCipher cipher;
    private final Caller caller;

    KeyRotationService(RotationRows rotations, FieldCipher cipher, Caller caller) {
        this.caller = caller;
        this.rotations = rotations;
        this.cipher = cipher;
    }

    @Transactional
    KeyRotationView read() {
        caller.requireWholeTree(Position.ADMINISTRATOR);
        Map<String, RotationProgress> known = rotations.list(cipher.activeKey()).stream()
                .collect(Collectors.toMap(RotationProgress::column, Function.identity()));
        List<ColumnProgress> columns = EncryptedColumn.ALL.stream()
                .map(column -> progress(column, known.get(column.name())))
                .toList();
        boolean finished = columns.stream().allMatch(column -> column.finishedAt() != null);
        return new KeyRotationView(cipher.activeKey(), finished, columns);
    }

    private static ColumnProgress progress(EncryptedColumn column, @Nullable RotationProgress progress) {
        return progress == null
                ? new ColumnProgress(column.name(), 0, 0, null)
                : new ColumnProgress(column.name(), progress.rewritten(), progress.unreadable(), progress.finishedAt());
    }
}
