package org.guildhall.kit.warmup;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.security.OwnIdentity;

/** Signatures are verified of tokens that weren't seen before: at an opening bell, of all. */
@ApplicationScoped
class TokenExercise implements WarmUpExercise {

    private final OwnIdentity own;

    TokenExercise(OwnIdentity own) {
        this.own = own;
    }

    @Override
    public void practise() {
        own.refuseForgery();
    }
}
