package org.guildhall.local.signin;

import java.util.Map;

/** Where the people of the local suite sign in, and who gives them tokens to paste. */
public interface IdentityProvider extends AutoCloseable {

    /** Returns tokens of those whom every suite knows, for a day. */
    Tokens tokens();

    /** Returns a token for anybody, with further claims. */
    String tokenOf(String subject, Map<String, Object> furtherClaims);

    @Override
    void close();
}
