package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;
import org.guildhall.membership.person.DocumentType;

/** Makes the form of a join token. */
@ApplicationScoped
public class JoinForms {

    private final DataSource dataSource;
    private final JoinSessions sessions;
    private final EnrolmentSettings settings;
    private final Clock clock;

    JoinForms(DataSource dataSource, JoinSessions sessions, EnrolmentSettings settings, Clock clock) {
        this.dataSource = dataSource;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ProblemException 404 {@code join-code-unknown} when the token never was or is no longer valid */
    public JoinForm find(String joinToken) {
        JoinSession session = session(joinToken);
        return new JoinForm(
                session.organisationId(),
                session.organisationName(),
                session.title(),
                session.opensAt(),
                session.closesAt(),
                session.refusal(clock.instant()).orElse(null),
                settings.noticeVersion(),
                Applicant.MINIMUM_AGE,
                List.of(DocumentType.values()),
                Stream.of(Category.values())
                        .map(category -> new JoinForm.Option(category.name(), category.title()))
                        .toList(),
                List.of(Education.values()),
                List.of(Household.values()));
    }

    private JoinSession session(String joinToken) {
        try (Connection connection = dataSource.getConnection()) {
            JoinSession session = sessions.find(connection, List.of(joinToken)).get(joinToken);
            if (session == null) {
                throw ProblemException.of(404, "join-code-unknown");
            }
            return session;
        } catch (SQLException e) {
            throw new IllegalStateException("the join form can't be read", e);
        }
    }
}
