package org.guildhall.reporting.projection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what members are counted. {@link #ALL} has the one code {@value #EVERYBODY}. */
@Schema(description = "统计维度：全部、类别、性别、出生年段、学历、户籍 · by what members are counted")
public enum Dimension {
    ALL,
    CATEGORY,
    GENDER,
    BIRTH_BAND,
    EDUCATION,
    HOUSEHOLD;

    /** The only code of {@link #ALL}. */
    public static final String EVERYBODY = "*";

    /** The code of members about whom nothing is known in this dimension. */
    public static final String UNKNOWN = "UNKNOWN";
}
