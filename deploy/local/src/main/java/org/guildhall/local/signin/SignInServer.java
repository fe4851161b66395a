package org.guildhall.local.signin;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;

/**
 * The identity provider of the local suite (OpenID Connect): discovery, a page on which one chooses who to be, tokens by code
 * with PKCE, refresh, end of session, keys. A real installation has its own, which asks for more than a wish.
 */
public final class SignInServer implements IdentityProvider {
    /** What its addresses begin with. */
    public static final String PREFIX = "/" + TokenIssuer.ID;

    public static final Issuer ISSUER = new Issuer(PREFIX, PREFIX + "/jwks");

    private final OAuth2HttpServer server;
    private final TokenIssuer issuer;

    private SignInServer(OAuth2HttpServer server, TokenIssuer issuer) {
        this.server = server;
        this.issuer = issuer;
    }

    /**
     * @param origins of front ends elsewhere, which sessions may lead to at their end, as they may to the suite's own pages
     * @param page where the page to choose on is put for the library, which reads a file
     */
    public static SignInServer start(int port, TokenIssuer issuer, Set<String> origins, Path page) {
        SignInPage chosen = SignInPage.read();
        chosen.put(page);
        OAuth2HttpServer server = new MockWebServerWrapper();
        OAuth2Config config = new OAuth2Config(
                true, page.toString(), null, true, issuer.provider(), Set.of(new IssuedToken()), server);
        SignInDoor door =
                new SignInDoor(new OAuth2HttpRequestHandler(config).getAuthorizationServer(), origins, chosen);
        server.start(InetAddress.getLoopbackAddress(), port, door::answer);
        return new SignInServer(server, issuer);
    }

    @Override
    public Tokens tokens() {
        return issuer.issue();
    }

    @Override
    public String tokenOf(String subject, Map<String, Object> furtherClaims) {
        return issuer.token(subject, furtherClaims);
    }

    @Override
    public void close() {
        server.stop();
    }
}
