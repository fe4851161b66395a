package org.guildhall.membership.imports.engine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@Schema(
        description = "导入进度：检查中、文件无法导入、待执行、执行中、已执行、撤销中、已撤销、已作废 · how far an import is: being checked, refused as a"
                + " whole, waiting to be applied, and so on")
enum ImportState {
    PREVIEWING,
    /** The file can't be read, or its headings can't. */
    REFUSED,
    READY,
    APPLYING,
    APPLIED,
    UNDOING,
    UNDONE,
    /** Its content was removed before it was applied, by hand or by the time. */
    DISCARDED
}
