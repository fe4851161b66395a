package org.guildhall.membership.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.ApplicationProgress;
import org.guildhall.membership.enrolment.application.ApplicationProgress.OrganisationName;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.ProtectedPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two joins that stand in one batch: what the second one is told, when the first one is accepted. */
class JoinBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "a double tap,              hall,  ,    11010519491231002X, 13800138000, the answer of the first",
        "a double tap with a key,   hall,  k1,  11010519491231002X, 13800138000, the answer of the first",
        "another key,               hall,  k2,  11010519491231002X, 13800138000, 409 request-in-progress",
        "another code,              other, k1,  11010519491231002X, 13800138000, 409 request-in-progress",
        "another mobile,            hall,  ,    11010519491231002X, 13900139000, 409 request-in-progress",
        "a key for another mobile,  hall,  k1,  11010519491231002X, 13900139000, 422 idempotency-key-reused",
        "a key for another person,  hall,  k1,  440524188001010014, 13800138000, 422 idempotency-key-reused",
        "another person,            hall,  ,    440524188001010014, 13800138000, an answer of its own"
    })
    void tellsTheSecondOfABatch(
            String what, String token, @Nullable String key, String document, String mobile, String told) {
        Joining first =
                joining("hall", what.contains("tap") || key == null ? key : "k1", "11010519491231002X", "13800138000");
        Joining second = joining(token, key, document, mobile);
        JoinBatch batch = new JoinBatch(List.of(first, second), NOW);

        batch.setRepetitionsAside();
        batch.open().forEach(joining -> batch.answer(joining, progress(joining)));

        assertThat(batch.outcomeOf(first).answer().applicationId()).isEqualTo(first.applicationId());
        assertThat(told(batch, first, second)).isEqualTo(told);
    }

    private static String told(JoinBatch batch, Joining first, Joining second) {
        if (batch.outcomeOf(second).refusal() instanceof ProblemException refusal) {
            return refusal.getMessage();
        }
        UUID answered = batch.outcomeOf(second).answer().applicationId();
        return answered.equals(first.applicationId()) ? "the answer of the first" : "an answer of its own";
    }

    private static Joining joining(String token, @Nullable String key, String document, String mobile) {
        JoinRequest request = new JoinRequest(
                "王小明",
                DocumentType.RESIDENT_ID,
                document,
                mobile,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                new JoinRequest.Consent("1", true));
        return new Joining(
                token,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Applicant.of(request, TODAY, "1"),
                person(document),
                key == null ? null : bytes(token + "|" + key),
                key == null ? null : bytes(request.canonical()));
    }

    private static ProtectedPerson person(String document) {
        byte[] cipher = bytes("cipher");
        return new ProtectedPerson(
                UUID.randomUUID(),
                DocumentType.RESIDENT_ID,
                cipher,
                bytes(document),
                cipher,
                cipher,
                cipher,
                Gender.values()[0],
                1949);
    }

    private static ApplicationProgress progress(Joining joining) {
        return ApplicationProgress.applied(
                "receipt", joining.applicationId(), "职工沟通会", new OrganisationName(UUID.randomUUID(), "企业工会委员会"), NOW);
    }

    private static byte[] bytes(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), 64);
    }
}
