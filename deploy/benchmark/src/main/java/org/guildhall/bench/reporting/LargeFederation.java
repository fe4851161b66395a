package org.guildhall.bench.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells of organisations and members as membership would, by CloudEvents in binary mode. The same seed tells the same. */
final class LargeFederation implements AutoCloseable {
    static final int ORGANISATIONS = 14_000;

    static final int CONTESTS = 100;
    static final int ENTRIES = 20_000;

    private static final int DISTRICTS = 16;
    private static final int TOWNSHIPS = 320;
    private static final int UNIONS = 4_000;
    private static final int DAYS = 5 * 365;
    private static final List<String> CATEGORIES = List.of(
            "COURIER", "DELIVERY_RIDER", "TRUCK_DRIVER", "CARER", "SHOP_STAFF", "GUARD", "INDUSTRIAL_WORKER", "OTHER");
    private static final List<String> EDUCATIONS =
            List.of("PRIMARY", "JUNIOR_SECONDARY", "SENIOR_SECONDARY", "ASSOCIATE", "BACHELOR", "MASTER");

    private final Random random = new Random(13);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final KafkaProducer<String, byte[]> producer;
    private final List<UUID> organisations = new ArrayList<>();

    LargeFederation(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "batch.size", 256 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    UUID root() {
        return organisations.get(0);
    }

    UUID district(int number) {
        return organisations.get(1 + number);
    }

    UUID township() {
        return organisations.get(1 + DISTRICTS);
    }

    /** A root, districts, townships, unions and groups, parents first. */
    void tellOrganisations() {
        found(null, "CITY");
        foundAll(DISTRICTS, 0, 1, "COUNTY");
        foundAll(TOWNSHIPS, 1, DISTRICTS, "TOWNSHIP");
        foundAll(UNIONS, 1 + DISTRICTS, TOWNSHIPS, "GRASSROOTS");
        int told = organisations.size();
        foundAll(ORGANISATIONS - told, told - UNIONS, UNIONS, "GROUP");
        producer.flush();
    }

    private void foundAll(int count, int firstParent, int parents, String level) {
        for (int i = 0; i < count; i++) {
            found(organisations.get(firstParent + i % parents), level);
        }
    }

    private void found(UUID parent, String level) {
        UUID id = id();
        organisations.add(id);
        send("membership", id, 1, "organisation-founded", """
                {"organisationId":"%s","parentId":%s,"name":"%s %d","level":"%s","kind":"JOINT","effectiveOn":"2000-01-01"}""".formatted(
                        id, parent == null ? "null" : "\"" + parent + "\"", level, organisations.size(), level));
    }

    void tellMembers(int members) {
        int first = organisations.size() - (ORGANISATIONS - 1 - DISTRICTS - TOWNSHIPS);
        for (int i = 0; i < members; i++) {
            UUID id = id();
            UUID organisation = organisations.get(first + random.nextInt(organisations.size() - first));
            LocalDate day = someDay();
            int born = 1960 + 5 * random.nextInt(9);
            send("membership", id, 1, "member-joined", """
                    {"memberId":"%s","applicationId":"%s","sessionId":null,"organisationId":"%s","joinedOn":"%s",\
                    "joinedAt":"%sT02:00:00Z","gender":"%s","birthYearBand":"%d-%d","education":"%s","household":"%s",\
                    "categories":["%s"]}""".formatted(
                            id,
                            id(),
                            organisation,
                            day,
                            day,
                            random.nextBoolean() ? "MALE" : "FEMALE",
                            born,
                            born + 4,
                            EDUCATIONS.get(random.nextInt(EDUCATIONS.size())),
                            random.nextBoolean() ? "URBAN" : "RURAL_MIGRANT",
                            CATEGORIES.get(random.nextInt(CATEGORIES.size()))));
        }
        producer.flush();
    }

    /** The districts hold contests, which people enter in all these years. */
    void tellContests() {
        List<UUID> contests = new ArrayList<>();
        for (int i = 0; i < CONTESTS; i++) {
            UUID id = id();
            contests.add(id);
            LocalDate day = someDay();
            send("contest", id, 1, "contest-created", """
                    {"contestId":"%s","organisationId":"%s","title":"Contest %d","contestClass":"COUNTY","year":%d,\
                    "opensAt":"%sT00:00:00Z","closesAt":"%sT00:00:00Z"}""".formatted(
                            id, district(i % DISTRICTS), i, day.getYear(), day, day.plusDays(30)));
        }
        for (int i = 0; i < ENTRIES; i++) {
            UUID id = id();
            int contest = i % CONTESTS;
            send("contest", id, 1, "entry-registered", """
                    {"entryId":"%s","projectId":"%s","contestId":"%s","organisationId":"%s","memberId":"%s",\
                    "memberOrganisationId":"%s","registeredAt":"%sT02:00:00Z"}""".formatted(
                            id,
                            contests.get(contest),
                            contests.get(contest),
                            district(contest % DISTRICTS),
                            id(),
                            township(),
                            someDay()));
        }
        producer.flush();
    }

    private LocalDate someDay() {
        return today.minusDays(random.nextInt(DAYS));
    }

    /** A district comes to stand under another one. */
    void tellMove(UUID district, UUID under) {
        send("membership", district, 2, "organisation-moved", """
                {"organisationId":"%s","fromParentId":"%s","parentId":"%s","effectiveOn":"%s"}""".formatted(district, root(), under, today));
        producer.flush();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void send(String service, UUID aggregate, long version, String name, String payload) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                "guildhall." + service + ".v1", aggregate.toString(), payload.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id().toString());
        header(record, "ce_source", "/guildhall/" + service);
        header(record, "ce_type", "org.guildhall." + service + "." + name + ".v1");
        header(record, "ce_subject", aggregate.toString());
        header(record, "ce_time", today + "T01:00:00Z");
        header(record, "ce_sequence", String.format(Locale.ROOT, "%d", version));
        header(record, "content-type", "application/json");
        producer.send(record);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
