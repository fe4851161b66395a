package org.guildhall.kit.values;

import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/**
 * Tells a field that is absent from one that is null, where its type is {@code Optional}: absent is read as null, null as empty. So
 * an edit leaves the one and clears the other, as in a JSON Merge Patch (RFC 7396).
 */
final class AbsentFields extends Jdk8Module {

    AbsentFields() {
        configureReadAbsentAsNull(true);
    }
}
