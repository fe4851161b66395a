package org.guildhall.kit.web;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Tells in the OpenAPI document where one signs in: the issuer of tokens is known when the service starts. */
@ApplicationScoped
@Unremovable
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class SignInScheme implements OASFilter {

    /** What operations call it. */
    static final String NAME = "signIn";

    private final String issuer;

    SignInScheme(@ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
        this.issuer = issuer;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null) {
            document.getComponents()
                    .addSecurityScheme(
                            NAME,
                            OASFactory.createSecurityScheme()
                                    .type(SecurityScheme.Type.OPENIDCONNECT)
                                    .description("授权码加 PKCE · authorization code with PKCE")
                                    .openIdConnectUrl(issuer + "/.well-known/openid-configuration"));
        }
    }
}
