package org.guildhall.membership.imports.engine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes on record of imports. */
@Schema(description = "操作：检查文件、取回文件 · what went on record: a file was checked, a file was given back")
enum ImportAct {
    /** A file was checked, whatever came of it. */
    PREVIEWED,
    /** Somebody got a file back. */
    FILE_SEEN
}
