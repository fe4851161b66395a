package org.guildhall.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.local.gateway.Gateway;
import org.guildhall.local.gateway.Upstream;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.guildhall.local.signin.IdentityProvider;
import org.guildhall.local.signin.Issuer;
import org.guildhall.local.signin.Keycloak;
import org.guildhall.local.signin.Secrets;
import org.guildhall.local.signin.SignInServer;
import org.guildhall.local.signin.TokenIssuer;
import org.jspecify.annotations.Nullable;

/** What the public comes in by: the sign-in, simple or Keycloak, and the gateway before everything. */
final class Doors implements AutoCloseable {
    /** Where whoever wants to sign people in asks, below the issuer. */
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Layout layout;
    private final Ports ports;
    private final List<Upstream> behind;
    private final Optional<Path> keycloak;
    private @Nullable IdentityProvider signIn;
    private @Nullable Gateway gateway;

    /**
     * @param behind what the gateway leads to beside the sign-in
     * @param keycloak the distribution of the Keycloak to sign in to, if it isn't the simple sign-in
     */
    Doors(Layout layout, Ports ports, List<Upstream> behind, Optional<Path> keycloak) {
        this.layout = layout;
        this.ports = ports;
        this.behind = behind;
        this.keycloak = keycloak;
    }

    Issuer issuer() {
        return keycloak.isPresent() ? Keycloak.ISSUER : SignInServer.ISSUER;
    }

    /** @param watch what a process is given to that belongs to a door */
    void open(EmbeddedPostgres postgres, Consumer<ServiceProcess> watch) {
        signIn = keycloak.<IdentityProvider>map(distribution -> startKeycloak(distribution, postgres, watch))
                .orElseGet(this::startSignIn);
        List<Upstream> upstreams = new ArrayList<>(behind);
        upstreams.add(Upstream.with(SignInServer.PREFIX, ports.signIn()));
        gateway = Gateway.start(ports.gateway(), upstreams, layout.pages());
        if (keycloak.isPresent()) {
            // The hall asks at the same place, whoever the issuer is.
            gateway.lead(SignInServer.PREFIX + DISCOVERY, issuer().path() + DISCOVERY);
        }
    }

    private IdentityProvider startSignIn() {
        String issuer = ports.publicEndpoints().home() + issuer().path();
        TokenIssuer tokens =
                new TokenIssuer(issuer, Secrets.in(layout.secrets()).signingKey());
        return SignInServer.start(ports.signIn(), tokens, origins(), layout.signInPage());
    }

    /** Of the suite's own pages, and of front ends elsewhere, which the services are told of by the same variable. */
    private Set<String> origins() {
        Stream<String> listed = Pattern.compile(",")
                .splitAsStream(
                        Optional.ofNullable(System.getenv("CORS_ORIGINS")).orElse(""))
                .map(String::trim);
        return Stream.concat(listed, Stream.of(ports.publicEndpoints().home())).collect(Collectors.toSet());
    }

    private IdentityProvider startKeycloak(
            Path distribution, EmbeddedPostgres postgres, Consumer<ServiceProcess> watch) {
        Secrets secrets = Secrets.in(layout.secrets());
        postgres.createDatabase(Keycloak.DATABASE, secrets.databasePassword(Keycloak.DATABASE));
        Keycloak server = new Keycloak(distribution, ports.signIn(), secrets);
        Map<String, String> settings =
                server.settings(ports.publicEndpoints().home(), postgres.jdbcUrl(Keycloak.DATABASE));
        Path log = layout.logs().resolve("keycloak.log");
        watch.accept(ServiceProcess.start("keycloak", server.command(), settings, log));
        return server;
    }

    /** Waits for a sign-in that takes longer than the services. */
    void awaitReady() {
        if (signIn instanceof Keycloak server) {
            server.awaitReady();
        }
    }

    IdentityProvider signIn() {
        return signIn;
    }

    /** Leads whoever comes to a path of the gateway to another address. */
    void lead(String path, String address) {
        gateway.lead(path, address);
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
            gateway = null;
        }
        if (signIn != null) {
            signIn.close();
            signIn = null;
        }
    }
}
