package org.guildhall.bench.enrolment;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.guildhall.bench.enrolment.Enrolment.BaselineSession;
import org.guildhall.local.scenario.SyntheticPerson;
import org.guildhall.local.scenario.SyntheticPersons;

/** Makes enrolments that look in the database like those of the service: same sizes, same rising ids. */
final class Enrolments {
    // Length and name of the key, nonce and tag around each ciphertext.
    private static final int CIPHER_OVERHEAD = 1 + 2 + 12 + 16;
    private static final int E164_LENGTH = 14;
    private static final int FINGERPRINT = 32;

    private final List<BaselineSession> sessions;
    private final SyntheticPersons persons;
    private final SplittableRandom random = new SplittableRandom(1);
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private int next;

    Enrolments(List<BaselineSession> sessions, SyntheticPersons persons) {
        this.sessions = sessions;
        this.persons = persons;
    }

    List<Enrolment> prepare(int count) {
        List<Enrolment> prepared = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            prepared.add(enrolment(next++));
        }
        return prepared;
    }

    private Enrolment enrolment(int index) {
        BaselineSession session = sessions.get(index % sessions.size());
        SyntheticPerson person = persons.person(index);
        UUID applicationId = ids.generate();
        UUID memberId = ids.generate();
        UUID cardId = Cards.isWanted(index) ? ids.generate() : null;
        return new Enrolment(
                session,
                ids.generate(),
                applicationId,
                memberId,
                ids.generate(),
                cardId,
                ids.generate(),
                ids.generate(),
                person,
                bytes(CIPHER_OVERHEAD + person.documentNumber().length()),
                bytes(FINGERPRINT),
                bytes(CIPHER_OVERHEAD + person.name().getBytes(StandardCharsets.UTF_8).length),
                bytes(FINGERPRINT),
                bytes(CIPHER_OVERHEAD + E164_LENGTH),
                bytes(FINGERPRINT),
                bytes(FINGERPRINT),
                bytes(FINGERPRINT),
                "8810%012d".formatted(index),
                memberJoined(memberId, applicationId, session, person),
                cardId == null ? null : cardIssued(cardId, memberId, session));
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String memberJoined(
            UUID memberId, UUID applicationId, BaselineSession session, SyntheticPerson person) {
        Instant now = Instant.now();
        return """
                {"memberId":"%s","applicationId":"%s","sessionId":"%s","organisationId":"%s","joinedOn":"%s",\
                "joinedAt":"%s","gender":"MALE","birthYearBand":"1985-1989","education":"%s","household":"%s",\
                "categories":["%s"]}""".formatted(
                        memberId,
                        applicationId,
                        session.id(),
                        session.organisationId(),
                        now.toString().substring(0, 10),
                        now,
                        person.education(),
                        person.household(),
                        String.join("\",\"", person.categories()));
    }

    private static String cardIssued(UUID cardId, UUID memberId, BaselineSession session) {
        return """
                {"cardId":"%s","memberId":"%s","sessionId":"%s","organisationId":"%s","issuedAt":"%s"}""".formatted(cardId, memberId, session.id(), session.organisationId(), Instant.now());
    }
}
