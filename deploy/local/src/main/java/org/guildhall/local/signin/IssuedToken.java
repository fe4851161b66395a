package org.guildhall.local.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What the tokens of the sign-in hold beside what {@link SignInDoor} said of a person. */
final class IssuedToken implements OAuth2TokenCallback {
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

    @Override
    public String issuerId() {
        return TokenIssuer.ID;
    }

    /** Asked only where there is no person: for a code or a refresh token that isn't known, or no longer. */
    @Override
    public String subject(TokenRequest request) {
        throw new OAuth2Exception(OAuth2Error.INVALID_GRANT, "unknown or no longer valid");
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(TokenIssuer.AUDIENCE);
    }

    /** Who comes with a code has them from the sign-in already. */
    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        if (!request.getAuthorizationGrant().getType().equals(GrantType.PASSWORD)) {
            return Map.of();
        }
        try {
            return new ObjectMapper()
                    .readValue(request.getCustomParameter("claims").get(0), CLAIMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the door writes JSON", e);
        }
    }

    @Override
    public long tokenExpiry() {
        return VALIDITY.toSeconds();
    }
}
