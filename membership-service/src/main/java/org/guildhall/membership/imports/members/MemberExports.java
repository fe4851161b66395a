package org.guildhall.membership.imports.members;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetWriter;
import org.guildhall.membership.member.Disclosures;
import org.guildhall.membership.member.OwnActs;
import org.guildhall.membership.organisation.OrganisationDirectory;
import org.guildhall.membership.organisation.Organisations;

/** Writes the live members of an organisation and of all below it as a list that can be imported; each of them is on record. */
@ApplicationScoped
class MemberExports {

    private static final int PORTION = 1_000;
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
     * A file that is written as it is read.
     *
     * @throws ProblemException 404 outside the caller's scope, 403 {@code sign-in-unlinked} when nobody can tell who they are
     */
    @Transactional
    StreamingOutput open(UUID organisationId, String purpose, SheetFormat format) {
        organisations.requireCovered(organisationId, Position.ENROLMENT_OFFICER);
        ownActs.requireKnown();
        String subject = caller.subject();
        return output -> write(organisationId, purpose, subject, format, output);
    }

    private void write(UUID root, String purpose, String subject, SheetFormat format, OutputStream output)
            throws IOException {
        try (SheetWriter writer = SheetWriter.open(format, "会员", output)) {
            writer.row(
                    Stream.of(MemberColumn.values()).map(MemberColumn::heading).toList());
            UUID organisation = BEFORE_ALL;
            UUID member = BEFORE_ALL;
            Map<UUID, String> unions = new HashMap<>();
            List<ExportedMember> portion;
            int written = 0;
            do {
                UUID behind = organisation;
                UUID last = member;
                portion = QuarkusTransaction.requiringNew()
                        .call(() -> read(root, behind, last, subject, purpose, unions));
                for (List<String> line : lines(portion, unions)) {
                    writer.row(line);
                }
                written += portion.size();
                if (!portion.isEmpty()) {
                    organisation = portion.get(portion.size() - 1).organisationId();
                    member = portion.get(portion.size() - 1).id();
                }
            } while (portion.size() == PORTION);
            writer.notes("说明", List.of("会员 " + written + " 名"));
        }
    }

    /** On record before they are written: whoever breaks off has seen them, perhaps. */
    private List<ExportedMember> read(
            UUID root, UUID organisation, UUID member, String subject, String purpose, Map<UUID, String> unions) {
        List<ExportedMember> portion = queries.read(root, organisation, member, PORTION);
        disclosures.record(portion.stream().map(ExportedMember::id).toList(), subject, purpose);
        Set<UUID> unknown = portion.stream()
                .map(ExportedMember::organisationId)
                .filter(id -> !unions.containsKey(id))
                .collect(Collectors.toSet());
        unions.putAll(directory.written(root, unknown));
        return portion;
    }

    private List<List<String>> lines(List<ExportedMember> portion, Map<UUID, String> unions) {
        return portion.parallelStream()
                .map(member -> lines.line(member, unions.get(member.organisationId())))
                .toList();
    }
}
