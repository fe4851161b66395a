package org.guildhall.membership.transfer.cell;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** The keys of this cell and of those with which it exchanges members. */
@ApplicationScoped
class CellKeys {

    private static final String SIGNING = "Ed25519";
    private static final String SEALING = "X25519";

    private final Optional<String> cell;
    private final Pair<PrivateKey> own;
    private final Map<String, Pair<PublicKey>> others = new HashMap<>();

    /** @throws IllegalArgumentException when a setting can't be read, or a cell lacks a key of either kind */
    CellKeys(CellTransferSettings settings) {
        cell = settings.name();
        own = pair("guildhall.cell-transfer.keys", settings.keys().orElse(""), CellKeys::privateKey);
        for (String other : list(settings.cells().orElse(""), ";").toList()) {
            String[] nameAndKeys = other.split("=", 2);
            if (nameAndKeys.length < 2) {
                throw new IllegalArgumentException("guildhall.cell-transfer.cells: expected name=keys");
            }
            String name = nameAndKeys[0].strip();
            Pair<PublicKey> keys = pair("guildhall.cell-transfer.cells: " + name, nameAndKeys[1], CellKeys::publicKey);
            if (!keys.isWhole()) {
                throw new IllegalArgumentException("guildhall.cell-transfer.cells: " + name + " has no keys");
            }
            others.put(name, keys);
        }
    }

    /** Reads them at the start, so that a service with keys that are none doesn't start. */
    void atStart(@Observes StartupEvent started) {
        // They were read when this was made.
    }

    /** Keys of the two kinds; there may be several of each. */
    record Pair<K extends Key>(List<K> signing, List<K> sealing) {

        boolean isWhole() {
            return !signing.isEmpty() && !sealing.isEmpty();
        }
    }

    /** Makes a key of its bytes. */
    private interface Reading<K extends Key> {
        K read(KeyFactory factory, byte[] bytes) throws GeneralSecurityException;
    }

    /**
     * The name of this cell.
     *
     * @throws ProblemException 409 {@code cell-transfers-off} when it has none, or no keys
     */
    String cell() {
        if (!own.isWhole()) {
            throw off();
        }
        return cell.orElseThrow(CellKeys::off);
    }

    /** @throws ProblemException 409 {@code cell-transfers-off} */
    Pair<PrivateKey> own() {
        var unused = cell();
        return own;
    }

    Optional<Pair<PublicKey>> of(String other) {
        return Optional.ofNullable(others.get(other));
    }

    /** @throws ProblemException 409 {@code cell-transfers-off}; 422 when the cell isn't one with which members are exchanged */
    void requireOther(String other) {
        if (cell().equals(other) || of(other).isEmpty()) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/toCell", "unknown-cell"));
        }
    }

    private static ProblemException off() {
        return ProblemException.of(409, "cell-transfers-off");
    }

    private static PrivateKey privateKey(KeyFactory factory, byte[] bytes) throws GeneralSecurityException {
        return factory.generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static PublicKey publicKey(KeyFactory factory, byte[] bytes) throws GeneralSecurityException {
        return factory.generatePublic(new X509EncodedKeySpec(bytes));
    }

    private static <K extends Key> Pair<K> pair(String setting, String keys, Reading<K> reading) {
        List<byte[]> all = list(keys, ",").map(Base64.getDecoder()::decode).toList();
        Pair<K> pair = new Pair<>(keys(SIGNING, all, reading), keys(SEALING, all, reading));
        if (pair.signing().size() + pair.sealing().size() < all.size() || !all.isEmpty() && !pair.isWhole()) {
            throw new IllegalArgumentException(setting + ": expected an Ed25519 and an X25519 key, in Base64");
        }
        return pair;
    }

    private static <K extends Key> List<K> keys(String kind, List<byte[]> all, Reading<K> reading) {
        return all.stream().flatMap(bytes -> key(kind, bytes, reading).stream()).toList();
    }

    /** Empty when it is of another kind. */
    private static <K extends Key> Optional<K> key(String kind, byte[] bytes, Reading<K> reading) {
        try {
            return Optional.of(reading.read(KeyFactory.getInstance(kind), bytes));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> list(String setting, String mark) {
        return Stream.of(setting.split(mark)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
