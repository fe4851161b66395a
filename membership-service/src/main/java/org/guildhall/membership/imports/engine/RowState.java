package org.guildhall.membership.imports.engine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a row. */
@Schema(
        description =
                "行的状态：有错误、待导入、与现有一致、已导入、导入后有变动、已撤销 · what becomes of a row: has errors, will be taken, is on record"
                        + " already as it stands, was taken, has moved on since, was taken back")
public enum RowState {
    FAULTY,
    READY,
    UNCHANGED,
    APPLIED,
    CHANGED,
    UNDONE
}
