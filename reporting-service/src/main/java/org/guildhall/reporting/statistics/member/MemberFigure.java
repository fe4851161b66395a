package org.guildhall.reporting.statistics.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure of {@link Figures} whose facts can be asked for. */
@Schema(
        description =
                "会员数字：在册、保留会籍、入会、导入、转入、转出、合并转入、合并转出、因新建工会转入、因新建工会转出、离会" + " · the figure whose facts are asked for")
public enum MemberFigure {
    MEMBERS,
    RETAINED,
    JOINED,
    IMPORTED,
    TRANSFERRED_IN,
    TRANSFERRED_OUT,
    MERGED_IN,
    MERGED_OUT,
    FOUNDED_IN,
    FOUNDED_OUT,
    LEFT
}
