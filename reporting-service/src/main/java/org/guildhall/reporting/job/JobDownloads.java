package org.guildhall.reporting.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/** Hands out what jobs made, a portion at a time, to whom it is for and may read all of it still. */
@ApplicationScoped
class JobDownloads {

    private final JobRows rows;
    private final JobFileRows files;
    private final ReadingCheck readers;
    private final Caller caller;

    JobDownloads(JobRows rows, JobFileRows files, ReadingCheck readers, Caller caller) {
        this.rows = rows;
        this.files = files;
        this.readers = readers;
        this.caller = caller;
    }

    /** A file that is read as it is sent. */
    record Download(String name, String mediaType, long size, String sha256, StreamingOutput content) {}

    /**
     * @throws ProblemException 404 unless it is the caller's own and made such a file, 409 {@code job-not-done}, 409
     *     {@code job-expired} when its files are gone, 403 {@code job-out-of-scope} when they may not read by now what is in it
     */
    Download open(UUID id, String name) {
        Job job = QuarkusTransaction.requiringNew()
                .call(() -> rows.findBrief(id, caller.subject()))
                .orElseThrow(ProblemException::notFound);
        if (job.state() == JobState.EXPIRED) {
            throw ProblemException.of(409, "job-expired");
        }
        if (job.state() != JobState.DONE) {
            throw ProblemException.of(409, "job-not-done");
        }
        requireReader(job);
        return QuarkusTransaction.requiringNew()
                .call(() -> files.find(id, name))
                .map(file -> new Download(
                        file.name(), file.mediaType(), file.size(), file.sha256(), output -> copy(id, file, output)))
                .orElseThrow(ProblemException::notFound);
    }

    private void requireReader(Job job) {
        try {
            readers.requireReaderOf(job.readOf());
        } catch (ProblemException refusal) {
            throw OutOfScope.told(refusal);
        }
    }

    private void copy(UUID job, JobFileRows.Stored file, OutputStream output) throws IOException {
        long left = file.size();
        for (int number = 0; left > 0; number++) {
            int part = number;
            byte[] content = QuarkusTransaction.requiringNew()
                    .call(() -> files.part(job, file.number(), part))
                    .orElseThrow(() -> new EOFException("removed while it was sent"));
            output.write(content);
            left -= content.length;
        }
    }
}
