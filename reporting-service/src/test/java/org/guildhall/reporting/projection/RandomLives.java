package org.guildhall.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.reporting.ContestFeed;
import org.guildhall.reporting.EmployerFeed;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.projection.Lives.Happened;
import org.guildhall.reporting.projection.Lives.Life;
import org.guildhall.reporting.projection.Lives.Place;

/**
 * A federation of three levels in which everything happens that can: people join and are taken over from lists, which is
 * undone; they are retained, leave, move, and are corrected; acts are taken back; unions are founded, moved, merged and closed.
 */
final class RandomLives {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);
    private static final int DAYS = 25;
    private static final List<String> CATEGORIES = List.of("COURIER", "MIGRANT_WORKER", "OTHER", "GUARD");
    private static final List<String> ENDS = List.of("WITHDRAWN", "DEEMED_EXIT", "EXPELLED", "DECEASED");

    final UUID root = UUID.randomUUID();
    final String administrator = "administrator-" + UUID.randomUUID();
    final List<UUID> units = new ArrayList<>();
    final Map<UUID, LocalDate> closed = new HashMap<>();
    final Lives lives = new Lives();
    final Employers employers = new Employers();
    final Participations participations = new Participations();

    /** Those who enter and take part, again and again. */
    private final List<UUID> persons =
            Stream.generate(UUID::randomUUID).limit(12).toList();

    private final Random random;
    private final LocalDate firstDay;
    private final int days;
    private final List<UUID> counties = new ArrayList<>();
    private final List<UUID> grassroots = new ArrayList<>();

    /** Per unit its parents from days on; the first holds from the beginning. */
    private final Map<UUID, TreeMap<LocalDate, UUID>> parents = new HashMap<>();

    private final Map<UUID, UUID> parentNow = new HashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Deque<ProducerRecord<String, byte[]>>> untold = new HashMap<>();
    private final List<ProducerRecord<String, byte[]>> told = new ArrayList<>();

    RandomLives(Random random) {
        this(random, FIRST_DAY, DAYS);
    }

    /** @param days from the first one on, on which things happen */
    RandomLives(Random random, LocalDate firstDay, int days) {
        this.random = random;
        this.firstDay = firstDay;
        this.days = days;
        tell(UUID.randomUUID(), EventFeed.appointed(administrator, "ADMINISTRATOR", null));
        found(root, null, "CITY");
        for (int i = 0; i < 3; i++) {
            counties.add(found(UUID.randomUUID(), root, "COUNTY"));
        }
        for (int i = 0; i < 6; i++) {
            grassroots.add(found(UUID.randomUUID(), any(counties), "GRASSROOTS"));
        }
    }

    private UUID found(UUID id, UUID parent, String level) {
        units.add(id);
        parentNow.put(id, parent);
        parents.put(id, new TreeMap<>());
        parents.get(id).put(LocalDate.MIN, parent == null ? id : parent);
        versions.put(id, 1L);
        tell(id, EventFeed.founded(id, parent, level + " " + units.size(), level));
        return id;
    }

    /** Lets so many things happen. */
    void goOn(int events) {
        for (int i = 0; i < events; i++) {
            int what = random.nextInt(100);
            int where = random.nextInt(6);
            if (where == 0) {
                happenToEmployers(what);
            } else if (where == 1) {
                participate(what);
            } else if (what < 25 || lives.all.isEmpty()) {
                join();
            } else if (what < 35) {
                takeOver();
            } else if (what < 95) {
                happen(any(lives.all), what);
            } else if (what < 97) {
                move();
            } else if (what < 98) {
                foundAnother();
            } else {
                close();
            }
        }
    }

    private void happen(Life life, int what) {
        LocalDate day = someDay();
        if (what < 40 && life.imported) {
            undo(life);
        } else if (what % 5 < 2 && life.last().act()) {
            takeBack(life);
        } else if (what < 46) {
            activate(life, day);
        } else if (what < 55) {
            life.dimensions = someDimensions();
            tell(
                    life.member,
                    LifeFeed.corrected(life.member, ++life.version, life.last().organisation(), life.dimensions));
        } else if (!life.isLive()) {
            // It is over and stays over.
            return;
        } else if (what < 75) {
            transfer(life, any(open()), "TRANSFER", day);
        } else if (what < 87) {
            change(life, life.status.equals("ACTIVE") ? "RETAINED" : "ACTIVE", day);
        } else {
            leave(life, any(ENDS), day);
        }
    }

    private void activate(Life life, LocalDate day) {
        if (life.activated == null) {
            life.activated = day;
            tell(life.member, EmployerFeed.activated(life.member, ++life.version, day));
        }
    }

    private void happenToEmployers(int what) {
        List<Employers.Employer> standing =
                employers.all.stream().filter(one -> one.closed == null).toList();
        if (what < 30 || standing.isEmpty()) {
            register();
        } else if (what < 60) {
            change(any(standing));
        } else if (what < 70) {
            close(any(standing), random.nextInt(4) == 0);
        } else if (what < 85 || employers.cases.isEmpty()) {
            Employers.Case one = new Employers.Case(UUID.randomUUID(), any(open()), someDay(), null, null);
            employers.cases.add(one);
            tell(one.id(), EmployerFeed.caseOpened(one.id(), one.organisation(), one.opened()));
        } else {
            endCase(random.nextInt(employers.cases.size()));
        }
    }

    private void register() {
        Employers.Employer employer = new Employers.Employer();
        employer.standings.add(new Employers.Standing(someDay(), someEmployer()));
        employers.all.add(employer);
        tell(
                employer.id,
                EmployerFeed.registered(
                        employer.id, employer.last().told(), employer.last().from()));
    }

    private void change(Employers.Employer employer) {
        LocalDate said = someDay();
        Employers.Standing to = new Employers.Standing(employer.day(said), someEmployer());
        employer.standings.add(to);
        tell(employer.id, EmployerFeed.changed(employer.id, ++employer.version, to.told(), said));
    }

    /** One that was registered in error never was. */
    private void close(Employers.Employer employer, boolean inError) {
        LocalDate said = someDay();
        employer.closed = employer.day(said);
        if (inError) {
            employers.all.remove(employer);
        }
        UUID keeper = employer.last().told().keeper();
        String reason = inError ? "REGISTERED_IN_ERROR" : "DISSOLVED";
        tell(employer.id, EmployerFeed.closed(employer.id, ++employer.version, keeper, reason, said));
    }

    private EmployerFeed.Told someEmployer() {
        return new EmployerFeed.Told(
                any(open()),
                random.nextBoolean() ? any(open()) : null,
                random.nextInt(3) == 0 ? null : random.nextBoolean(),
                random.nextInt(3) == 0 ? null : random.nextInt(200));
    }

    private void endCase(int which) {
        Employers.Case one = employers.cases.get(which);
        if (one.outcome() == null) {
            String outcome = random.nextBoolean() ? "FOUNDED" : "DISMISSED";
            LocalDate day = one.opened().plusDays(random.nextInt(30));
            employers.cases.set(which, new Employers.Case(one.id(), one.organisation(), one.opened(), outcome, day));
            tell(one.id(), EmployerFeed.caseClosed(one.id(), one.organisation(), outcome, day));
        }
    }

    private void participate(int what) {
        Participations all = participations;
        if (what < 40) {
            Participations.Attempt attempt = new Participations.Attempt(any(persons), any(open()), someDay());
            all.attempts.add(attempt);
            UUID id = UUID.randomUUID();
            tell(
                    id,
                    ContestFeed.quizStarted(id, any(persons), attempt.person(), attempt.organisation(), attempt.day()));
        } else if (all.contests.isEmpty() || what < 45) {
            hold(new Participations.Contest(any(open())));
        } else if (what < 80) {
            enter(any(all.contests));
        } else if (what < 90 && !all.entries.isEmpty()) {
            leaveOut(any(all.entries));
        } else {
            goOn(any(all.contests), what < 97);
        }
    }

    private void hold(Participations.Contest contest) {
        participations.contests.add(contest);
        tell(contest.id, ContestFeed.created(contest.id, contest.organiser, "CITY"));
        tell(contest.teams, ContestFeed.project(contest.teams, contest.id, contest.organiser, 2));
        tell(contest.singles, ContestFeed.project(contest.singles, contest.id, contest.organiser, 1));
    }

    private void enter(Participations.Contest contest) {
        List<UUID> members = new ArrayList<>(persons);
        Collections.shuffle(members, random);
        boolean team = random.nextBoolean();
        Participations.Entry entry = new Participations.Entry(contest, members.subList(0, team ? 2 : 1), someDay());
        participations.entries.add(entry);
        UUID project = team ? contest.teams : contest.singles;
        tell(entry.id, ContestFeed.entered(entry.id, project, contest.id, contest.organiser, entry.persons, entry.day));
    }

    private void leaveOut(Participations.Entry entry) {
        if (!entry.withdrawn && !entry.absent) {
            entry.withdrawn = random.nextBoolean();
            entry.absent = !entry.withdrawn;
            String name = entry.withdrawn ? "entry-withdrawn" : "entry-status-changed";
            tell(entry.id, ContestFeed.leftOut(name, entry.id, entry.contest.id, entry.contest.organiser));
        }
    }

    private void goOn(Participations.Contest contest, boolean start) {
        if (start && !contest.started && !contest.cancelled) {
            contest.started = true;
            tell(contest.id, ContestFeed.started(contest.id, 2));
        } else if (!contest.started && !contest.cancelled) {
            contest.cancelled = true;
            tell(contest.id, ContestFeed.cancelled(contest.id));
        }
    }

    private void join() {
        Life life = begin("joined", someDay(), "ACTIVE");
        tell(
                life.member,
                LifeFeed.joined(
                        life.member,
                        life.last().organisation(),
                        life.last().from().toString(),
                        life.dimensions));
    }

    private void takeOver() {
        Life life = begin("imported", someDay().minusDays(20), random.nextInt(3) == 0 ? "RETAINED" : "ACTIVE");
        life.imported = true;
        Place place = life.last();
        tell(
                life.member,
                LifeFeed.imported(
                        life.member, place.organisation(), place.from().toString(), life.status, life.dimensions));
    }

    private Life begin(String figure, LocalDate day, String status) {
        Life life = new Life();
        UUID organisation = any(open());
        life.places.add(new Place(day, organisation, status, false));
        life.happened.add(new Happened(figure, organisation, day, ""));
        life.dimensions = someDimensions();
        life.status = status;
        lives.all.add(life);
        return life;
    }

    private void undo(Life life) {
        lives.all.remove(life);
        tell(
                life.member,
                LifeFeed.importUndone(life.member, ++life.version, life.last().organisation()));
    }

    private void change(Life life, String to, LocalDate day) {
        UUID organisation = life.last().organisation();
        tellStatus(life, organisation, to, life.day(day));
        life.places.add(new Place(life.day(day), organisation, to, true));
        life.status = to;
    }

    private void leave(Life life, String cause, LocalDate day) {
        UUID organisation = life.last().organisation();
        tellStatus(life, organisation, cause, life.day(day));
        life.places.add(new Place(life.day(day), null, cause, true));
        life.happened.add(new Happened("left", organisation, life.last().from(), cause));
    }

    /** The last act was a mistake; who had left a union that is closed by now doesn't come back. */
    private void takeBack(Life life) {
        Place mistaken = life.last();
        UUID organisation = life.places.get(life.places.size() - 2).organisation();
        if (closed.containsKey(organisation)) {
            return;
        }
        life.takeBack();
        if (mistaken.organisation() == null) {
            life.happened.remove(life.happened.size() - 1);
        }
        life.status = life.last().status();
        tell(
                life.member,
                LifeFeed.takenBack(
                        life.member,
                        ++life.version,
                        organisation,
                        mistaken.status(),
                        life.status,
                        mistaken.from().toString()));
    }

    private void tellStatus(Life life, UUID organisation, String to, LocalDate day) {
        tell(life.member, LifeFeed.changed(life.member, ++life.version, organisation, life.status, to, day.toString()));
    }

    private void transfer(Life life, UUID to, String cause, LocalDate said) {
        LocalDate day = life.day(said);
        UUID from = life.last().organisation();
        String figure = Map.of("TRANSFER", "transferred", "MERGER", "merged", "FOUNDING", "founded")
                .get(cause);
        tell(life.member, LifeFeed.transferred(life.member, ++life.version, from, to, cause, day.toString()));
        life.places.add(new Place(day, to, life.status, false));
        life.happened.add(new Happened(figure + "Out", from, day, ""));
        life.happened.add(new Happened(figure + "In", to, day, ""));
    }

    private void move() {
        UUID unit = any(grassroots);
        UUID to = any(counties);
        LocalDate day = someDay();
        tell(unit, EventFeed.moved(unit, next(unit), parentNow.get(unit), to, day.toString()));
        parentNow.put(unit, to);
        parents.get(unit).tailMap(day, true).clear();
        parents.get(unit).put(day, to);
    }

    private void foundAnother() {
        UUID unit = found(UUID.randomUUID(), any(counties), "GRASSROOTS");
        LocalDate day = someDay();
        for (Life life : lives.all) {
            if (life.isLive() && random.nextInt(20) == 0) {
                transfer(life, unit, "FOUNDING", day);
            }
        }
        grassroots.add(unit);
    }

    /** A union is closed by itself or merged into another one, and its members go there. */
    private void close() {
        List<UUID> open = new ArrayList<>(grassroots);
        open.removeAll(closed.keySet());
        if (open.size() < 3) {
            return;
        }
        UUID unit = any(open);
        open.remove(unit);
        UUID into = any(open);
        LocalDate day = someDay();
        boolean merged = random.nextBoolean();
        for (Life life : lives.all) {
            if (unit.equals(life.last().organisation())) {
                transfer(life, into, merged ? "MERGER" : "TRANSFER", day);
            }
        }
        closed.put(unit, day);
        tell(
                unit,
                merged
                        ? LifeFeed.merged(unit, next(unit), into, day.toString())
                        : LifeFeed.closed(unit, next(unit), parentNow.get(unit), day.toString()));
    }

    private List<UUID> open() {
        return units.stream().filter(unit -> !closed.containsKey(unit)).toList();
    }

    private long next(UUID unit) {
        return versions.merge(unit, 1L, Long::sum);
    }

    private LocalDate someDay() {
        return firstDay.plusDays(random.nextInt(days));
    }

    private LifeFeed.Dimensions someDimensions() {
        return new LifeFeed.Dimensions(
                any(List.of("MALE", "FEMALE")),
                any(List.of("1980-1984", "1990-1994")),
                random.nextBoolean() ? null : "MASTER",
                any(List.of("URBAN", "RURAL_MIGRANT")),
                CATEGORIES.stream().filter(category -> random.nextInt(3) == 0).toList());
    }

    private void tell(UUID aggregate, ProducerRecord<String, byte[]> record) {
        untold.computeIfAbsent(aggregate, id -> new ArrayDeque<>()).add(record);
    }

    /** Everything not told yet: aggregates in any order, and every fifth event or so told again. */
    List<ProducerRecord<String, byte[]>> shuffled() {
        List<ProducerRecord<String, byte[]>> stream = new ArrayList<>();
        List<Deque<ProducerRecord<String, byte[]>>> left = new ArrayList<>(untold.values());
        untold.clear();
        while (!left.isEmpty()) {
            Deque<ProducerRecord<String, byte[]>> life = any(left);
            stream.add(life.poll());
            left.removeIf(Deque::isEmpty);
            if (random.nextInt(5) == 0) {
                ProducerRecord<String, byte[]> again = any(told.isEmpty() ? stream : told);
                stream.add(new ProducerRecord<>(again.topic(), null, again.key(), again.value(), again.headers()));
            }
        }
        told.addAll(stream);
        return stream;
    }

    /** Whether a unit stands in the subtree of another one, today or by the tree of a day. */
    boolean isWithin(UUID unit, UUID ancestor, LocalDate asWas) {
        for (UUID at = unit; at != null; at = parent(at, asWas)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Under which one a unit stands, today or by the tree of a day; of the root itself or none. */
    UUID parent(UUID unit, LocalDate asWas) {
        if (asWas == null || unit.equals(root)) {
            return parentNow.get(unit);
        }
        return parents.get(unit).floorEntry(asWas).getValue();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
