package org.guildhall.kit.web;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.authority.AuthoritySource;
import org.guildhall.kit.authority.Grant;
import org.guildhall.kit.authority.Position;

/** Appointments by the subject's name; like a database, not to be asked by who must not wait. */
@Alternative
@ApplicationScoped
public class TestAuthority implements AuthoritySource {

    @Override
    public List<Grant> grantsOf(String subject, Instant at) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException("asked on the event loop");
        }
        return switch (subject) {
            case "root" -> List.of(new Grant(Position.ADMINISTRATOR, null, ""));
            case "administrator-a" -> List.of(new Grant(Position.ADMINISTRATOR, null, "a/"));
            case "officer-ab" ->
                List.of(
                        new Grant(Position.ENROLMENT_OFFICER, null, "a/b/"),
                        new Grant(Position.ENROLMENT_OFFICER, null, "a/b/c/"),
                        new Grant(Position.AUDITOR, null, "z/"));
            case "auditor" -> List.of(new Grant(Position.AUDITOR, null, ""));
            default -> List.of();
        };
    }
}
