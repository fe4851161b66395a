package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.guildhall.kit.testing.ApiDocument.Operation;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Sends nonsense to every operation of the OpenAPI document and demands a problem document, never a 5xx. Nothing but the
 * document is needed, so a new operation is attacked from its first day.
 *
 * <p>A build tries a share of it, always the same one; {@code -Dguildhall.seed=N} tries another. Everything is tried with
 * {@code -Dguildhall.campaign=true}, as {@code deploy/campaign} does, and random requests for {@code -Dguildhall.fuzz.minutes=N}.
 */
public abstract class BadInput {

    private static final Logger LOG = Logger.getLogger(BadInput.class);

    private static final Duration LONG = Duration.ofMinutes(Integer.getInteger("guildhall.fuzz.minutes", 0));

    /** Of each place, in a share. */
    private static final int PER_PLACE = 1;

    /** Random requests in a build, and on the same targets: no fewer, and one at least to each operation. */
    private static final int REQUESTS = 150;

    private static final Set<String> ABOUT_FORM =
            Set.of("required", "unknown", "wrong-type", "unknown-code", "format", "range", "length", "order");

    private final long seed = Long.getLong("guildhall.seed", 1);
    private final Door door = new Door(this);

    /** Makes what is attacked, before an attack, and again now and then in a long one, which uses it up. */
    protected void makeTargets() {}

    /** A token that may call every operation. */
    protected String token() {
        return TestTokens.of("first-administrator");
    }

    /** Which operations are attacked, such as {@code POST /organisations}: all of the service. */
    protected boolean covers(String operation) {
        return true;
    }

    /** A good value for a path parameter: an existing thing, so that the attack gets further than not found. */
    protected String pathValue(String operation, String parameter) {
        return UUID.randomUUID().toString();
    }

    /** What an operation needs in its query for the attack on another parameter to get further, such as {@code a=1}. */
    protected String query(String operation) {
        return "";
    }

    /** Whether all is tried, and not a share. */
    protected boolean triesAll() {
        return Boolean.getBoolean("guildhall.campaign");
    }

    /** Within which each answer must come. */
    protected Duration patience() {
        return Duration.ofSeconds(2);
    }

    @Test
    void everyOperationAnswersNonsenseWithAProblem() {
        assertThat(findings()).as("seed %d", seed).isEmpty();
    }

    @Test
    void everyValueIsHeldToItsTypeAndRange() {
        assertThat(valueFindings()).as("seed %d", seed).isEmpty();
    }

    @Test
    void everyTimeAndNumberHasItsRangeInTheDocument() {
        assertThat(rangeFindings()).isEmpty();
    }

    @Test
    void everyOperationBearsOddHeaders() {
        assertThat(findingsOfHeaders()).as("seed %d", seed).isEmpty();
    }

    @Test
    void everyOperationBearsRandomRequests() {
        assertThat(randomFindings()).isEmpty();
    }

    /** As pages to try an API and generators make them of the document, where what they are about is there. */
    @Test
    void everyExampleIsOfTheRightForm() {
        assertThat(exampleFindings()).isEmpty();
    }

    /** By which a build leaves no kind of attack out, and no operation, whatever its seed. */
    @Test
    void aShareTriesEveryKindAndEveryPlace() {
        for (List<Attack> all : List.of(nonsense(), values(), headers())) {
            LongStream.range(seed, seed + 5).mapToObj(any -> share(all, any)).forEach(share -> {
                assertThat(each(Attack::kind, share)).isEqualTo(each(Attack::kind, all));
                assertThat(each(Attack::place, share)).isEqualTo(each(Attack::place, all));
            });
        }
    }

    private static Set<String> each(Function<Attack, String> what, List<Attack> attacks) {
        return attacks.stream().map(what).collect(Collectors.toSet());
    }

    /** What is wrong, in words. */
    protected final List<String> findings() {
        return tried(nonsense());
    }

    /** What is wrong about headers, in words. */
    protected final List<String> findingsOfHeaders() {
        return tried(headers());
    }

    /** Which values pass that must not, in words. */
    protected final List<String> valueFindings() {
        return tried(values());
    }

    /** Which values have no range, in words. */
    protected final List<String> rangeFindings() {
        return operations().stream()
                .flatMap(operation -> Stream.concat(operation.parameters().stream(), operation.fields().stream())
                        .filter(value -> !value.isBounded())
                        .map(value -> operation.name() + ", " + value))
                .toList();
    }

    /** Which examples are refused for their own sake, in words. */
    protected final List<String> exampleFindings() {
        makeTargets();
        return operations().stream()
                .filter(Operation::takesJson)
                .flatMap(operation -> {
                    HttpResponse<String> answer = door.send(operation, operation.body());
                    List<String> codes = answer.statusCode() < 400
                            ? List.of()
                            : HttpCalls.parse(answer.body()).path("errors").findValuesAsText("code");
                    return codes.stream().anyMatch(ABOUT_FORM::contains)
                            ? Stream.of(operation.name() + ", " + operation.body() + ": " + answer.body())
                            : Stream.of();
                })
                .toList();
    }

    /** What random requests break, in words, with the seeds to send them again. */
    protected final List<String> randomFindings() {
        List<Operation> operations = operations();
        Fuzzer fuzzer = new Fuzzer(operations, door, patience());
        int requests = randomRequests(operations.size());
        LOG.infof("random requests from seed %d, repeat with -Dguildhall.seed", seed);
        long end = System.nanoTime() + LONG.toNanos();
        long next = seed;
        do {
            makeTargets();
            fuzzer.send(next, requests);
            next += requests;
        } while (System.nanoTime() < end && fuzzer.wantsMore());
        LOG.infof("%d random requests sent", next - seed);
        return fuzzer.findings();
    }

    /** Seeds that follow each other go through all operations in turn. */
    static int randomRequests(int operations) {
        return Math.max(REQUESTS, operations);
    }

    private List<Attack> nonsense() {
        return Nonsense.against(operations(), door);
    }

    private List<Attack> values() {
        return ValueAttack.against(operations(), door);
    }

    private List<Attack> headers() {
        return OddHeaders.against(operations(), door);
    }

    private List<String> tried(List<Attack> all) {
        List<Attack> attacks = triesAll() ? all : share(all, seed);
        LOG.infof("%d of %d attacks, seed %d, repeat with -Dguildhall.seed", attacks.size(), all.size(), seed);
        makeTargets();
        return attacks.stream()
                .flatMap(attack -> attack.faults().get().stream())
                .toList();
    }

    private static List<Attack> share(List<Attack> all, long seed) {
        return Share.of(all, PER_PLACE, seed);
    }

    private List<Operation> operations() {
        return ApiDocument.served().operations().stream()
                .filter(operation -> covers(operation.name()))
                .toList();
    }
}
