package org.guildhall.kit.code;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The codes one field can have, in the order in which they are shown. Open: a later version may know more.
 *
 * @param name the schema's name in the OpenAPI document, where it is one
 */
@Schema(description = "一种代码的取值及名称，可能增加 · the codes of one kind with their titles; more may come")
public record CodeList(
        @Schema(description = "与 OpenAPI 文档中的名称相同 · as in the OpenAPI document", examples = "MemberStatus")
        String name,

        Titles title,
        List<Code> codes) {

    /** A code and what it is called. */
    @Schema(name = "TitledCode", description = "代码及其名称 · a code and what it is called")
    public record Code(String code, Titles title) {}

    /** The same words in both languages. */
    @Schema(description = "中英文名称 · the words in both languages")
    public record Titles(String zh, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }
}
