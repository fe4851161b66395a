package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/**
 * The entries of archives that name somebody, without what officers wrote in them, which may be about others too. Nothing is
 * erased: the chain stays whole, and an id says nothing any more.
 */
@ApplicationScoped
class KeptArchiveQueries implements KeptRecords {

    private static final String TELL = """
            SELECT o.name AS organisation, e.year, e.number AS entry_number, e.kind, e.happened_on
            FROM archive_entry e JOIN organisation o ON o.id = e.organisation_id
            WHERE e.persons && ? ORDER BY e.happened_on, e.organisation_id, e.year, e.number""";

    private final Database database;

    KeptArchiveQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(new KeptSection(
                "archiveEntries", database.list(TELL, KeptSection::item, Column.uuids(subject.members()))));
    }
}
