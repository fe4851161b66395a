package org.guildhall.reporting.document;

import java.util.List;
import org.guildhall.reporting.document.content.Words;

/** What stands above the columns of a list of facts, in their order. */
final class FactWords {

    private FactWords() {}

    static String title(Words words) {
        return words.say("会员明细", "Member facts");
    }

    static String inAll(Words words) {
        return words.say("全部文件行数", "Rows of all files");
    }

    static List<String> headings(Words words) {
        return List.of(
                words.say("会员编号", "Member"),
                words.say("组织编号", "Organisation"),
                words.say("组织", "Name of the organisation"),
                words.say("计入或离开之日", "Counted since, or gone on"),
                words.say("入会日期", "Joined on"),
                words.say("首次入会日期", "Member since"),
                words.say("离会日期", "Left on"),
                words.say("状态", "Status"),
                words.say("性别", "Gender"),
                words.say("出生年段", "Years of birth"),
                words.say("学历", "Education"),
                words.say("户籍", "Household"),
                words.say("类别", "Categories"));
    }
}
