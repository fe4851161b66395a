package org.guildhall.kit.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.guildhall.kit.authority.AuthoritySource;
import org.guildhall.kit.authority.Grant;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;

/**
 * Who sends the current request, and what they may act on. Positions are read once per request, so one answer never mixes
 * authority from before and after a dismissal. Asking for positions may block.
 */
@RequestScoped
public class Caller {

    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final CurrentIdentityAssociation identities;
    private final AuthoritySource authority;
    private final Clock clock;
    private SecurityIdentity identity;
    private String represented;
    private List<Grant> grants;

    Caller(CurrentIdentityAssociation identities, AuthoritySource authority, Clock clock) {
        this.identities = identities;
        this.authority = authority;
        this.clock = clock;
    }

    /** The token's subject; a 401 problem when the request carries no valid token. */
    public String subject() {
        return represented != null
                ? represented
                : token().map(JsonWebToken::getSubject).orElseThrow(() -> ProblemException.of(401, "unauthorised"));
    }

    /** The token as it was sent. */
    public String bearer() {
        return token().map(JsonWebToken::getRawToken).orElseThrow(() -> ProblemException.of(401, "unauthorised"));
    }

    /** Whether the request carries a valid token. */
    public boolean isSignedIn() {
        return token().isPresent();
    }

    /** The E.164 phone number the issuer vouches for, if it does. */
    public Optional<String> verifiedPhone() {
        return token().filter(token -> isTrue(token.getClaim("phone_number_verified")))
                .map(token -> token.getClaim("phone_number"));
    }

    /**
     * The path prefixes below which the caller holds one of the positions (administrators hold them all). No prefix lies
     * below another; the empty prefix is the whole tree.
     *
     * @throws ProblemException 403 when the caller holds none of them anywhere, 503 while nobody can know
     */
    public List<String> scope(Position... positions) {
        List<String> prefixes = prefixes(positions);
        if (prefixes.isEmpty()) {
            requireTrusted();
            throw ProblemException.forbidden();
        }
        return prefixes;
    }

    /**
     * Every position the caller holds; none for most people.
     *
     * @throws ProblemException 503 to who holds any while nobody can know
     */
    public List<Grant> positions() {
        if (!grants().isEmpty()) {
            requireTrusted();
        }
        return grants();
    }

    /** Whether the caller holds one of the positions over the organisation with this path. */
    public boolean covers(String path, Position... positions) {
        return prefixes(positions).stream().anyMatch(path::startsWith);
    }

    /** @throws ProblemException 403 unless the caller holds one of the positions over the whole tree */
    public void requireWholeTree(Position... positions) {
        if (!covers("", positions)) {
            throw ProblemException.forbidden();
        }
    }

    /** @throws ProblemException 404 when the organisation lies outside the caller's scope, as if it didn't exist */
    public void requireCovers(String path, Position... positions) {
        if (!covers(path, positions)) {
            requireTrusted();
            throw ProblemException.notFound();
        }
    }

    /**
     * The caller's right to something that lasts beyond this request: while their token does, and for as long as they hold one
     * of the positions over the organisation with this path. May be asked later and anywhere, in a transaction.
     */
    public Admission admission(Supplier<String> path, Position... positions) {
        String subject = subject();
        Instant expiry = Instant.ofEpochSecond(token().orElseThrow().getExpirationTime());
        return () -> clock.instant().isBefore(expiry)
                && authority.isTrusted()
                && pathsOf(authority.grantsOf(subject, clock.instant()), positions)
                        .anyMatch(path.get()::startsWith);
    }

    /** The caller's right to what is their own, beyond this request: while their token lasts. */
    public Admission admission() {
        subject();
        Instant expiry = Instant.ofEpochSecond(token().orElseThrow().getExpirationTime());
        return () -> clock.instant().isBefore(expiry);
    }

    /** @throws ProblemException 403 when the caller holds none of the positions anywhere */
    void requireAny(Position... positions) {
        var unused = scope(positions);
    }

    /** Has positions read anew when they are next asked for: in work that lasts, what was read at its beginning grows old. */
    public void renew() {
        grants = null;
    }

    /** Told by the route rules, which have resolved the identity without blocking. */
    void identify(SecurityIdentity resolved) {
        identity = resolved;
    }

    /** Told by {@link OnBehalf}: nobody sends a request here. */
    void represent(String subject) {
        represented = subject;
    }

    private List<String> prefixes(Position... positions) {
        List<String> held = pathsOf(grants(), positions).distinct().toList();
        if (!held.isEmpty()) {
            requireTrusted();
        }
        return held.stream()
                .filter(path -> held.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                .toList();
    }

    private static Stream<String> pathsOf(List<Grant> grants, Position... positions) {
        Set<Position> accepted = EnumSet.of(Position.ADMINISTRATOR, positions);
        return grants.stream()
                .filter(grant -> accepted.contains(grant.position()))
                .map(Grant::path);
    }

    /** Whoever might be an officer is asked to come back; who acts as a member or as anybody is not concerned. */
    private void requireTrusted() {
        if (!authority.isTrusted()) {
            throw ProblemException.of(503, "authority-unknown").retryAfter(COME_BACK);
        }
    }

    private List<Grant> grants() {
        if (grants == null) {
            grants = authority.grantsOf(subject(), clock.instant());
        }
        return grants;
    }

    private Optional<JsonWebToken> token() {
        if (identity == null) {
            identity = identities.getIdentity();
        }
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    private static boolean isTrue(Object claim) {
        return claim != null && "true".equals(claim.toString());
    }
}
