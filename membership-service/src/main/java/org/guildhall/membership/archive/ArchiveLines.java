package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.code.CodeLists;

/** Writes entries as lines of a table. */
@ApplicationScoped
class ArchiveLines {

    static final List<String> HEADINGS = List.of(
            "年份", "编号", "类别", "发生日期", "标题", "内容", "相关会员", "附件", "更正的记录", "更正原因", "来源", "登记人", "登记时间", "前一记录哈希", "哈希");

    private static final String UNREADABLE = "（无法读取）";

    private final CodeLists codes;

    ArchiveLines(CodeLists codes) {
        this.codes = codes;
    }

    /** @param opened empty when it can't be read, which its title says then */
    List<String> line(StoredEntry entry, Optional<ArchiveEntry> opened) {
        return List.of(
                Integer.toString(entry.year()),
                Long.toString(entry.number()),
                codes.title("ArchiveKind", entry.kind(), Locale.CHINESE),
                entry.happenedOn().toString(),
                opened.map(ArchiveEntry::title).orElse(UNREADABLE),
                opened.map(ArchiveEntry::text).orElse(""),
                entry.persons().stream().map(UUID::toString).collect(Collectors.joining(" ")),
                opened.map(ArchiveEntry::attachments).orElse(List.of()).stream()
                        .map(file -> file.name() + " " + file.sha256())
                        .collect(Collectors.joining("\n")),
                Objects.toString(entry.corrects(), ""),
                opened.map(ArchiveEntry::reason).orElse(""),
                Objects.toString(entry.source(), ""),
                Objects.toString(entry.recordedBy(), ""),
                entry.recordedAt().toString(),
                entry.previousHash(),
                entry.hash());
    }
}
