package org.guildhall.contest.common.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.member.MemberRepository;
import org.guildhall.contest.common.organisation.Organisation;
import org.guildhall.contest.common.organisation.OrganisationLevel;
import org.guildhall.contest.common.organisation.OrganisationRepository;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Admission;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;

/**
 * Who may decide on what an organisation hosts, and see it: organisers over the organisation concerned; auditors read, and
 * members see what is offered to them. Whatever lies outside somebody's scope doesn't exist for them (404).
 */
@ApplicationScoped
public class OfficerAccess {

    private static final Position[] READERS = {Position.CONTEST_ORGANISER, Position.AUDITOR};

    private final OrganisationRepository organisations;
    private final MemberRepository members;
    private final Caller caller;
    private final Clock clock;

    OfficerAccess(OrganisationRepository organisations, MemberRepository members, Caller caller, Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.caller = caller;
        this.clock = clock;
    }

    public String subject() {
        return caller.subject();
    }

    /** @throws ProblemException 404 unless the caller is an organiser over it */
    public void requireRuns(UUID organisation) {
        requireCovered(organisation, Position.CONTEST_ORGANISER);
    }

    /**
     * As {@link #requireRuns}, for what the organisation is to host from now on.
     *
     * @throws ProblemException 409 {@code organisation-closed} once it was closed or merged into another one
     */
    public void requireHosts(UUID organisation) {
        requireRuns(organisation);
        Optional<LocalDate> closedOn = placed(organisation).closedOn().filter(day -> !day.isAfter(Clocks.today(clock)));
        if (closedOn.isPresent()) {
            throw ProblemException.of(409, "organisation-closed", closedOn.get().toString());
        }
    }

    /** Whether the caller is an organiser over it. */
    public boolean runs(UUID organisation) {
        return covers(placed(organisation), Position.CONTEST_ORGANISER);
    }

    /** @throws ProblemException 404 unless the caller is an organiser over it, or audits it */
    public void requireReads(UUID organisation) {
        requireCovered(organisation, READERS);
    }

    /** Whether the caller is an organiser over it, or audits it. */
    public boolean reads(UUID organisation) {
        return covers(placed(organisation), READERS);
    }

    /** What {@link #reads} told, for what lasts beyond the request. */
    public Admission reading(UUID organisation) {
        Admission own = caller.admission(() -> placed(organisation).path(), READERS);
        Admission merged = caller.admission(() -> lastOf(paths(organisation)), READERS);
        return () -> own.stands() || merged.stands();
    }

    /** How high the organisation stands. */
    public OrganisationLevel level(UUID organisation) {
        return placed(organisation).level();
    }

    /**
     * What an organisation hands out ranks as high as it stands at most, whoever acts for it.
     *
     * @param field the pointer of what ranks too high
     * @throws ProblemException 422 {@code above-own-level}
     */
    public void requireReaches(UUID organisation, OrganisationLevel lowest, String field) {
        if (!level(organisation).reaches(lowest)) {
            throw ProblemException.of(422, "above-own-level").with(new FieldError(field, "above-own-level"));
        }
    }

    /** The path prefix of an organisation the caller may read. */
    public String readablePath(UUID organisation) {
        if (organisation == null) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/organisation", "required"));
        }
        requireReads(organisation);
        return placed(organisation).path();
    }

    /** Whether one organisation is the other or lies below it; a merged host stands for the one in which it is. */
    public boolean isWithin(UUID host, UUID organisation) {
        return organisations
                .findPlaced(organisation)
                .filter(placed(host)::contains)
                .isPresent();
    }

    /** The organisation directly below the host in whose subtree the other one lies; the host if there is none between. */
    public UUID branch(UUID host, UUID organisation) {
        return placed(host).branch(placed(organisation));
    }

    /** The organisation directly above; empty for a root. */
    public Optional<UUID> above(UUID organisation) {
        List<UUID> lineage = placed(organisation).lineage();
        return lineage.size() < 2 ? Optional.empty() : Optional.of(lineage.get(lineage.size() - 2));
    }

    /** The organisation and all above it, itself first. */
    public List<UUID> upwards(UUID organisation) {
        List<UUID> upwards = new ArrayList<>(placed(organisation).lineage());
        Collections.reverse(upwards);
        return upwards;
    }

    public Optional<Member> member(UUID id) {
        return members.findByIdOptional(id);
    }

    /** The member who calls. */
    public Optional<Member> callingMember() {
        return members.findBySubject(caller.subject());
    }

    /** @throws ProblemException 403 {@code not-a-member} when no member calls */
    public Member requireMember() {
        return callingMember().orElseThrow(Member::notOne);
    }

    /**
     * The calling member, to whom is offered what the organisation hosts.
     *
     * @throws ProblemException 403 {@code not-a-member} when no member calls, 404 when it isn't for them
     */
    public Member requireMemberWithin(UUID host) {
        Member member = requireMember();
        if (!isWithin(host, member.organisationId())) {
            throw ProblemException.notFound();
        }
        return member;
    }

    /** The calling member, if they belong to the organisation or to one below it: what it hosts is offered to them. */
    public Optional<Member> callingMemberWithin(UUID host) {
        return callingMember().filter(member -> isWithin(host, member.organisationId()));
    }

    /** The organisations whose offers are for the caller; none if no live member calls. */
    public List<UUID> organisationsOfCaller() {
        return callingMember()
                .filter(Member::isLive)
                .map(Member::organisationId)
                .map(this::hosts)
                .orElse(List.of());
    }

    /** Those whose offers are for the members of an organisation: itself, all above it, and what was merged into these. */
    public List<UUID> hosts(UUID organisation) {
        List<UUID> hosts = upwards(organisation);
        organisations.listMergedInto(hosts).forEach(merged -> hosts.add(merged.id()));
        return hosts;
    }

    /** Whether it is the caller's own membership. */
    public boolean isCaller(UUID member) {
        return callingMember().map(Member::id).filter(member::equals).isPresent();
    }

    /** Whoever holds a position over one of these paths covers the organisation. */
    public List<String> paths(UUID organisation) {
        return placed(organisation).paths();
    }

    private static String lastOf(List<String> paths) {
        return paths.get(paths.size() - 1);
    }

    private void requireCovered(UUID organisation, Position... positions) {
        Organisation placed = placed(organisation);
        if (!covers(placed, positions)) {
            caller.requireCovers(placed.path(), positions);
        }
    }

    private boolean covers(Organisation organisation, Position... positions) {
        return organisation.paths().stream().anyMatch(path -> caller.covers(path, positions));
    }

    private Organisation placed(UUID organisation) {
        return organisations.findPlaced(organisation).orElseThrow(ProblemException::notFound);
    }
}
