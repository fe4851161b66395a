package org.guildhall.membership.declaration;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of a declaration. */
final class DeclarationEvents {

    private DeclarationEvents() {}

    record Declared(UUID declarationId, String subject, Instant declaredAt) {}

    static DomainEvent declared(NonMemberDeclaration declaration) {
        Declared payload = new Declared(declaration.id(), declaration.subject(), declaration.declaredAt());
        return new DomainEvent("non-member-declaration", declaration.id(), 1, "non-membership-declared", payload);
    }
}
