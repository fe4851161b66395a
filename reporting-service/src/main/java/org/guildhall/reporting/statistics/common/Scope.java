package org.guildhall.reporting.statistics.common;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/**
 * The organisation whose figures are asked for, once it is sure that the caller may see them.
 *
 * @param path its place in today's tree
 */
public record Scope(OrganisationName organisation, String path) {

    /** @throws ProblemException 404 when there is no such organisation in the caller's scope, 400 when none was named */
    public static Scope of(Connection snapshot, UUID organisation, Caller caller) throws SQLException {
        if (organisation == null) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/organisation", "required"));
        }
        Scope scope = OrganisationQueries.find(snapshot, organisation).orElseThrow(ProblemException::notFound);
        caller.requireCovers(
                scope.path,
                Position.REFORM_OFFICER,
                Position.ENROLMENT_OFFICER,
                Position.CONTEST_ORGANISER,
                Position.AUDITOR);
        return scope;
    }
}
