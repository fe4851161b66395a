package org.guildhall.membership.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.guildhall.local.scenario.SyntheticPerson;
import org.guildhall.local.scenario.SyntheticPersons;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.IdentityDocument;

/** Synthetic persons who want to join; no two of one seed are the same person, so each test class has a seed of its own. */
public final class People {

    /** The names of the test classes that have them. */
    private static final Map<Integer, String> SEEDS = new ConcurrentHashMap<>();

    private final SyntheticPersons persons;
    private final int seed;
    private int next;

    /** @param seed from 0 to 99 */
    public People(int seed) {
        String user = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getName();
        String other = SEEDS.putIfAbsent(seed, user);
        if (other != null && !other.equals(user)) {
            throw new IllegalStateException("%s has the people of seed %d, too".formatted(other, seed));
        }
        this.seed = seed;
        this.persons = new SyntheticPersons(seed);
    }

    /** A request body that is accepted as it stands; change what the test is about. */
    public synchronized Map<String, Object> next() {
        SyntheticPerson person = persons.person(next++);
        Map<String, Object> body = new HashMap<>();
        body.put("name", person.name());
        body.put("documentType", "RESIDENT_ID");
        body.put("documentNumber", person.documentNumber());
        body.put("mobile", person.mobile());
        body.put("employer", "测试企业有限公司");
        body.put("jobTitle", person.jobTitle());
        body.put("categories", person.categories());
        body.put("education", person.education());
        body.put("household", person.household());
        body.put("wantsCard", true);
        body.put("consent", new HashMap<>(Map.of("noticeVersion", "2026-01", "accepted", true)));
        return body;
    }

    /** A number of someone born that day, which no other person has. */
    public synchronized String residentId(LocalDate born) {
        String body = "1199%02d%s%03d".formatted(seed, born.format(DateTimeFormatter.BASIC_ISO_DATE), ++next);
        return Stream.of("0123456789X".split(""))
                .map(check -> IdentityDocument.parse(DocumentType.RESIDENT_ID, body + check))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .number();
    }
}
