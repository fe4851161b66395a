package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.security.SecretKeys;

/** The keys of card codes: the first makes them, all read them. */
@ApplicationScoped
class CardKeys {

    private final List<CardKey> keys;

    CardKeys(CardSettings settings) {
        keys = SecretKeys.list("guildhall.card.keys", settings.keys()).stream()
                .map(CardKey::new)
                .toList();
    }

    CardKey active() {
        return keys.get(0);
    }

    Optional<CardKey> find(byte[] name) {
        return keys.stream().filter(key -> key.isNamed(name)).findFirst();
    }

    CardKeySet published() {
        return new CardKeySet(keys.stream().map(CardKey::published).toList());
    }
}
