package org.guildhall.contest.contest.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.contest.rules.ProjectRules;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** One version of what a project is judged by. It never changes once written; the highest is in force. */
@Entity
@Immutable
@Table(name = "project_rules")
public class ProjectRulesVersion {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Versions count from 1 within a project. */
    @Embeddable
    record Key(UUID projectId, int version) {}

    @EmbeddedId
    private Key key;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private String document;

    private Instant writtenAt;
    private String writtenBy;

    protected ProjectRulesVersion() {}

    ProjectRulesVersion(UUID projectId, int version, JsonNode document, Instant writtenAt, String writtenBy) {
        this.key = new Key(projectId, version);
        this.document = document.toString();
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
        return ProjectRules.parse(document());
    }

    public JsonNode document() {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
