package org.guildhall.contest.outcome.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "公示 · a publication")
record Publish(
        @Schema(description = "此前公众看不到成绩；不填为立即 · before which the public sees nothing; absent means at once")
        Instant embargoUntil) {}
