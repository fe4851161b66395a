package org.guildhall.contest.testing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.kit.authority.AuthorityCopy;
import org.guildhall.kit.events.event.Topics;

/** Tells the service what membership would, on the real topic, and waits until the service has heard it. */
@Singleton
public class MembershipTopic {

    private static final String TOPIC = "guildhall.membership.v1";

    /** Later than any other event of a member. */
    private final AtomicLong laterVersions = new AtomicLong(100);

    private final Topics topics;
    private final DataSource dataSource;
    private final AuthorityCopy authority;
    private final KafkaProducer<String, byte[]> producer;

    MembershipTopic(
            Topics topics,
            DataSource dataSource,
            AuthorityCopy authority,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.topics = topics;
        this.dataSource = dataSource;
        this.authority = authority;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.in.flight.requests.per.connection", 1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @PostConstruct
    void ensureTopic() throws InterruptedException {
        topics.ensure(List.of(TOPIC));
        // As whoever waits until the service is ready; officers are refused before.
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(authority::isTrusted);
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** Founds an organisation; {@code parent} may be null. */
    public UUID found(UUID parent, String level) {
        UUID id = UUID.randomUUID();
        String parentId = parent == null ? "null" : '"' + parent.toString() + '"';
        tell(id, 1, "organisation-founded", """
                {"organisationId":"%s","parentId":%s,"name":"工会","level":"%s","kind":"ENTERPRISE_STATE","industry":null,
                 "areaCode":null,"creditCode":null,"foundedOn":null,"employeeCount":null,"effectiveOn":"2026-01-01"}""".formatted(id, parentId, level));
        awaitRows(1, "SELECT count(*) FROM organisation_copy WHERE path IS NOT NULL AND id = ?::uuid", id);
        return id;
    }

    /** Appoints somebody who declares to be no member, since an hour ago; a null organisation is the whole tree. */
    public UUID appoint(String subject, String position, UUID organisation) {
        declareNonMember(subject);
        return appointOnly(subject, position, organisation);
    }

    /** Somebody declares to be no member; a link to a membership counts more. */
    public void declareNonMember(String subject) {
        UUID id = UUID.randomUUID();
        tell(id, 1, "non-membership-declared", """
                {"declarationId":"%s","subject":"%s","declaredAt":"%s"}""".formatted(id, subject, Instant.now()));
        awaitRows(1, "SELECT count(*) FROM declared_non_member WHERE subject = ?", subject);
    }

    /** Appoints somebody of whom nobody knows which member they are, if any. */
    public UUID appointOnly(String subject, String position, UUID organisation) {
        UUID id = UUID.randomUUID();
        String organisationId = organisation == null ? "null" : '"' + organisation.toString() + '"';
        tell(id, 1, "appointment-made", """
                {"appointmentId":"%s","subject":"%s","position":"%s","organisationId":%s,"from":"%s","until":null}""".formatted(
                        id, subject, position, organisationId, Instant.now().minusSeconds(3600)));
        awaitRows(1, "SELECT count(*) FROM appointment_copy WHERE id = ?::uuid", id);
        return id;
    }

    /** Ends an appointment now; doesn't wait, for the caller wants to see it take effect. */
    public void dismiss(UUID appointment, String subject, String position, UUID organisation) {
        tell(appointment, 2, "appointment-ended", """
                {"appointmentId":"%s","subject":"%s","position":"%s","organisationId":"%s","endedAt":"%s"}""".formatted(
                        appointment, subject, position, organisation, Instant.now()));
    }

    public UUID join(UUID organisation) {
        return join(organisation, 1).get(0);
    }

    public List<UUID> join(UUID organisation, int count) {
        List<UUID> members =
                IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
        for (UUID member : members) {
            tell(member, 1, "member-joined", """
                    {"memberId":"%s","applicationId":"%s","sessionId":"%s","organisationId":"%s","joinedOn":"2026-11-20",
                     "joinedAt":"%s","gender":"FEMALE","birthYearBand":"1980-1984","education":null,"household":null,
                     "categories":["INDUSTRIAL_WORKER"]}""".formatted(
                            member, UUID.randomUUID(), UUID.randomUUID(), organisation, Instant.now()));
        }
        awaitRows(count, "SELECT count(*) FROM member WHERE id = ANY (?::uuid[])", array(members));
        return members;
    }

    /** Links members to token subjects of their own ids. */
    public void activate(List<UUID> members) {
        for (UUID member : members) {
            tell(member, 2, "member-activated", """
                    {"memberId":"%s","subject":"%s","activatedAt":"%s"}""".formatted(member, member, Instant.now()));
        }
        awaitRows(
                members.size(),
                "SELECT count(*) FROM member WHERE subject IS NOT NULL AND id = ANY (?::uuid[])",
                array(members));
    }

    /** Links a member to a token subject. */
    public void activate(UUID member, String subject) {
        tell(member, laterVersions.incrementAndGet(), "member-activated", """
                {"memberId":"%s","subject":"%s","activatedAt":"%s"}""".formatted(
                        member, subject, Instant.now()));
        awaitRows(1, "SELECT count(*) FROM member WHERE subject = '" + subject + "' AND id = ?::uuid", member);
    }

    /** Tells what the member attained, by a promotion. */
    public void attain(UUID member, String level, String trade) {
        attain(member, UUID.randomUUID(), level, trade, null, "PROMOTION", null);
    }

    /** Tells of an assessment that an officer recorded; a null level before means none. */
    public void assess(UUID member, UUID organisation, String level, String before, String officer) {
        attain(member, organisation, level, "电工", before, "ASSESSMENT", officer);
    }

    private void attain(
            UUID member, UUID organisation, String level, String trade, String before, String source, String officer) {
        tell(member, laterVersions.incrementAndGet(), "member-skill-changed", """
                {"memberId":"%s","organisationId":"%s","level":"%s","levelRank":1,"trade":"%s","previousLevel":%s,
                 "previousTrade":null,"source":"%s","recordedBy":%s,"changedAt":"%s"}""".formatted(
                        member, organisation, level, trade, quoted(before), source, quoted(officer), Instant.now()));
        awaitRows(1, "SELECT count(*) FROM member WHERE skill_level = '" + level + "' AND id = ?::uuid", member);
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    /** Ends a membership. */
    public void deactivate(UUID member) {
        changeStatus(member, "ACTIVE", "WITHDRAWN");
        awaitRows(1, "SELECT count(*) FROM member WHERE NOT active AND id = ?::uuid", member);
    }

    /** Tells that a membership that was over goes on, retained. */
    public void retain(UUID member) {
        changeStatus(member, "WITHDRAWN", "RETAINED");
        awaitRows(1, "SELECT count(*) FROM member WHERE active AND id = ?::uuid", member);
    }

    private void changeStatus(UUID member, String from, String to) {
        tell(member, laterVersions.incrementAndGet(), "member-status-changed", """
                {"memberId":"%s","organisationId":"%s","fromStatus":"%s","toStatus":"%s","reason":"OTHER",
                 "validFrom":"2026-11-20","changedAt":"%s"}""".formatted(
                        member, UUID.randomUUID(), from, to, Instant.now()));
    }

    public void transfer(UUID member, UUID from, UUID to) {
        tell(member, laterVersions.incrementAndGet(), "member-transferred", """
                {"memberId":"%s","transferId":"%s","fromOrganisationId":"%s","toOrganisationId":"%s","cause":"TRANSFER",
                 "validFrom":"2026-11-20","transferredAt":"%s"}""".formatted(
                        member, UUID.randomUUID(), from, to, Instant.now()));
        awaitRows(1, "SELECT count(*) FROM member WHERE organisation_id = '" + to + "' AND id = ?::uuid", member);
    }

    public void correct(UUID member, UUID organisation, String birthBand) {
        tell(member, laterVersions.incrementAndGet(), "member-corrected", """
                {"memberId":"%s","organisationId":"%s","gender":"MALE","birthYearBand":"%s","education":null,
                 "household":null,"categories":[],"politicalStatus":null,"correctedAt":"%s"}""".formatted(
                        member, organisation, birthBand, Instant.now()));
        awaitRows(1, "SELECT count(*) FROM member WHERE birth_band = '" + birthBand + "' AND id = ?::uuid", member);
    }

    /** Takes somebody over from a list. */
    public UUID importMember(UUID organisation, String status) {
        UUID member = UUID.randomUUID();
        tell(member, 1, "member-imported", """
                {"memberId":"%s","importId":"%s","organisationId":"%s","joinedOn":"2020-11-20","status":"%s","gender":"MALE",
                 "birthYearBand":null,"education":null,"household":null,"categories":[],"importedAt":"%s"}""".formatted(
                        member, UUID.randomUUID(), organisation, status, Instant.now()));
        awaitRows(1, "SELECT count(*) FROM member WHERE id = ?::uuid", member);
        return member;
    }

    /** Takes somebody in from another cell. */
    public UUID arrive(UUID organisation) {
        UUID member = UUID.randomUUID();
        UUID former = UUID.randomUUID();
        tell(member, 1, "member-arrived", """
                {"memberId":"%s","formerMemberId":"%s","formerMemberIds":["%s"],"fromCell":"js","letterId":"%s",
                 "organisationId":"%s","joinedOn":"2020-11-20","memberSince":null,"status":"ACTIVE","gender":"MALE",
                 "birthYearBand":null,"education":null,"household":null,"categories":[],"validFrom":"2026-11-20",
                 "arrivedAt":"%s"}""".formatted(
                        member, former, former, UUID.randomUUID(), organisation, Instant.now()));
        awaitRows(1, "SELECT count(*) FROM member WHERE active AND id = ?::uuid", member);
        return member;
    }

    /** Another cell has taken the member in. */
    public void moveAway(UUID member) {
        changeStatus(member, "ACTIVE", "MOVED_AWAY");
        awaitRows(1, "SELECT count(*) FROM member WHERE NOT active AND id = ?::uuid", member);
    }

    public void undoImport(UUID member, UUID organisation) {
        tell(member, laterVersions.incrementAndGet(), "member-import-undone", """
                {"memberId":"%s","importId":"%s","organisationId":"%s","undoneAt":"%s"}""".formatted(
                        member, UUID.randomUUID(), organisation, Instant.now()));
        awaitRows(1, "SELECT count(*) FROM member WHERE NOT active AND id = ?::uuid", member);
    }

    /** Tells that who a member was is erased. */
    public void erase(UUID member, UUID organisation) {
        tell(member, laterVersions.incrementAndGet(), "member-erased", """
                {"memberId":"%s","organisationId":"%s","askedBy":"MEMBER","erasedAt":"%s"}""".formatted(
                        member, organisation, Instant.now()));
        awaitRows(1, "SELECT count(*) FROM member WHERE NOT active AND subject IS NULL AND id = ?::uuid", member);
    }

    /** Closes an organisation from a day on. */
    public void close(UUID organisation, UUID parent, String day) {
        tell(organisation, laterVersions.incrementAndGet(), "organisation-closed", """
                {"organisationId":"%s","parentId":"%s","reason":"EMPLOYER_CLOSED","effectiveOn":"%s"}""".formatted(
                        organisation, parent, day));
        awaitClosed(organisation, day);
    }

    /** Merges an organisation into another one from a day on; its members and children are told of by themselves. */
    public void merge(UUID organisation, UUID into, String day) {
        tell(organisation, laterVersions.incrementAndGet(), "organisation-merged", """
                {"organisationId":"%s","intoOrganisationId":"%s","effectiveOn":"%s"}""".formatted(
                        organisation, into, day));
        awaitClosed(organisation, day);
    }

    private void awaitClosed(UUID organisation, String day) {
        awaitRows(
                1,
                "SELECT count(*) FROM organisation_copy WHERE closed_on = '" + day + "' AND id = ?::uuid",
                organisation);
    }

    /** Tells that a database was restored: of the thing, what has a version from this one on never happened. */
    public void retract(UUID aggregate, long from) {
        tell(aggregate, laterVersions.incrementAndGet(), "facts-retracted", """
                {"retractedFrom":%d,"facts":1}""".formatted(from));
        awaitRows(1, "SELECT count(*) FROM retracted_fact WHERE aggregate_id = ?::uuid", aggregate);
    }

    private void tell(UUID aggregate, long version, String name, String payload) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType("org.guildhall.membership." + name + ".v1")
                .withSource(URI.create("/guildhall/membership"))
                .withSubject(aggregate.toString())
                .withTime(Instant.now().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("sequence", Long.toString(version))
                .withData(payload.getBytes(StandardCharsets.UTF_8))
                .build();
        var unused = producer.send(KafkaMessageFactory.<String>createWriter(TOPIC, null, null, aggregate.toString())
                .writeBinary(event));
    }

    private void awaitRows(long expected, String sql, Object parameter) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> count(sql, parameter) == expected);
    }

    private long count(String sql, Object parameter) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String array(List<UUID> ids) {
        return ids.toString().replace('[', '{').replace(']', '}');
    }
}
