package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.imports.engine.ListExport;
import org.guildhall.membership.member.Disclosures;
import org.guildhall.membership.member.OwnActs;
import org.guildhall.membership.organisation.OrganisationDirectory;
import org.guildhall.membership.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Writes the live members of an organisation and of all below it as a list that can be imported; each of them is on record. */
@ApplicationScoped
class MemberExports {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Organisations organisations;
    private final OrganisationDirectory directory;
    private final ExportQueries queries;
    private final ExportLines lines;
    private final Disclosures disclosures;
    private final OwnActs ownActs;
    private final Caller caller;

    MemberExports(
            Organisations organisations,
            OrganisationDirectory directory,
            ExportQueries queries,
            ExportLines lines,
            Disclosures disclosures,
            OwnActs ownActs,
            Caller caller) {
        this.organisations = organisations;
        this.directory = directory;
        this.queries = queries;
        this.lines = lines;
        this.disclosures = disclosures;
        this.ownActs = ownActs;
        this.caller = caller;
    }

    /**
     * A list that is read as it is written.
     *
     * @throws ProblemException 404 outside the caller's scope, 403 {@code sign-in-unlinked} when nobody can tell who they are
     */
    @Transactional
    ListExport<ExportedMember> open(UUID root, String purpose) {
        organisations.requireCovered(root, Position.ENROLMENT_OFFICER);
        ownActs.requireKnown();
        String subject = caller.subject();
        return new ListExport<>(
                "会员",
                Stream.of(MemberColumn.values()).map(MemberColumn::heading).toList(),
                (last, size) -> read(root, last, size, subject, purpose),
                portion -> lines(root, portion),
                written -> "会员 " + written + " 名");
    }

    /** On record before they are written: whoever breaks off has seen them, perhaps. */
    private List<ExportedMember> read(
            UUID root, @Nullable ExportedMember last, int size, String subject, String purpose) {
        List<ExportedMember> portion = queries.read(
                root, last == null ? BEFORE_ALL : last.organisationId(), last == null ? BEFORE_ALL : last.id(), size);
        disclosures.record(portion.stream().map(ExportedMember::id).toList(), subject, purpose);
        return portion;
    }

    private List<List<String>> lines(UUID root, List<ExportedMember> portion) {
        Map<UUID, String> unions = directory.written(
                root, portion.stream().map(ExportedMember::organisationId).collect(Collectors.toSet()));
        return portion.parallelStream()
                .map(member -> lines.line(member, unions.get(member.organisationId())))
                .toList();
    }
}
