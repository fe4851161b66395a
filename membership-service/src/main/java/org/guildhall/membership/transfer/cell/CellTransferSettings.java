package org.guildhall.membership.transfer.cell;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The one home of the {@code guildhall.cell-transfer.*} settings. Without them nobody goes from one cell to another. */
@ConfigMapping(prefix = "guildhall.cell-transfer")
interface CellTransferSettings {

    /** By which name other cells know this one: that of the suite unless told otherwise. */
    Optional<String> name();

    /**
     * The private keys of this cell, an Ed25519 one that signs and an X25519 one by which letters to it are read: PKCS #8 in Base64,
     * separated by commas. Of several of a kind the first one signs, and all of them read.
     */
    Optional<String> keys();

    /**
     * The public keys of the other cells, as {@code js=KEY,KEY;sx=KEY,KEY}: X.509 in Base64, of either kind. Letters are encrypted
     * for the first X25519 one; what any of the Ed25519 ones signed is theirs.
     */
    Optional<String> cells();
}
