package org.guildhall.membership.archive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "检索台账，各条件须同时满足 · what to look for; all of it must fit")
record ArchiveSearch(
        @NotNull @Min(2000) @Max(2200) @Schema(description = "登记年份 · the year of the number", examples = "2026")
        Integer year,

        @Nullable ArchiveKind kind,

        @Schema(description = "会员编号 · a member it names") @Nullable UUID memberId,

        @Size(max = 100) @Schema(description = "标题或内容中的词语，以空格分隔 · words of title or text, separated by spaces", examples = "合同 食堂")
        @Nullable String words) {

    /** All of it, for the signature of a cursor: it may be personal, and is never told or logged. */
    String key() {
        return year + "|" + kind + "|" + memberId + "|" + words;
    }

    /** Whether each of the words stands in title or text, whatever the case of letters. */
    boolean fits(ArchiveEntry entry) {
        String written = (entry.title() + "\n" + entry.text()).toLowerCase(Locale.ROOT);
        return wanted().stream().allMatch(written::contains);
    }

    /** Otherwise an entry fits whatever it says. */
    boolean looksForWords() {
        return !wanted().isEmpty();
    }

    private List<String> wanted() {
        return words == null
                ? List.of()
                : Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** What is looked for may be a name. */
    @Override
    public String toString() {
        return "ArchiveSearch[" + year + "]";
    }
}
