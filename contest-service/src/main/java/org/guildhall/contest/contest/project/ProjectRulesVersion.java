package org.guildhall.contest.contest.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.contest.rules.ProjectRules;
import org.guildhall.contest.contest.rules.RulesColumn;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** One version of what a project is judged by. It never changes once written; the highest is in force. */
@Entity
@Immutable
@Table(name = "project_rules")
public class ProjectRulesVersion {

    /** Versions count from 1 within a project. */
    @Embeddable
    record Key(UUID projectId, int version) {}

    @EmbeddedId
    private Key key;

    @Convert(converter = RulesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private JsonNode document;

    private Instant writtenAt;
    private String writtenBy;

    protected ProjectRulesVersion() {}

    ProjectRulesVersion(UUID projectId, int version, JsonNode document, Instant writtenAt, String writtenBy) {
        this.key = new Key(projectId, version);
        this.document = document;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    public UUID projectId() {
        return key.projectId();
    }

    public int version() {
        return key.version();
    }

    public ProjectRules rules() {
        return ProjectRules.parse(document);
    }

    public JsonNode document() {
        return document;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
