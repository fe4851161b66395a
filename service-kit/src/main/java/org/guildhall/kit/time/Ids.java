package org.guildhall.kit.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Identifiers of everything the services create: UUIDv7, rising within this process, safe for concurrent use. */
@ApplicationScoped
public class Ids {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    /** A new identifier, greater than every one handed out before by this instance. */
    public UUID next() {
        return generator.generate();
    }
}
