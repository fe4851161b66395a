package org.guildhall.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;

/**
 * Strings in the services' JSON are stripped of spaces and of the format characters that are pasted along with them, and those
 * with control characters, with invisible or direction-changing characters, with towers of combining marks or broken surrogates
 * within are refused: PostgreSQL can't store the first kind, and the others make two different names look alike.
 */
@ApplicationScoped
public class PrintableStrings implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("printable-strings").addDeserializer(String.class, new Deserializer()));
    }

    /** Soft hyphen, grapheme joiner, Arabic letter mark, Hangul fillers, Khmer's inherent vowels, empty Braille cell. */
    private static final Set<Integer> BLANK =
            Set.of(0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0);

    /** A Tibetan stack has as many as four marks on its letter; more in a row only hide what stands around them. */
    private static final int MOST_MARKS = 4;

    /** Whether the text has none of the refused characters; for text that doesn't come as JSON. */
    public static boolean isPrintable(String text) {
        int before = ' ';
        int marks = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int character = text.codePointAt(i);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks > MOST_MARKS
                    || isRefused(character)
                    || isSelector(character) && !mayBeSelected(before, character)) {
                return false;
            }
            before = character;
        }
        return true;
    }

    /** The text without spaces and format characters around it, as they come along when a number or name is pasted. */
    static String strip(String text) {
        if (isBare(text)) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        int from = 0;
        int until = characters.length;
        while (from < until && isFilling(characters[from])) {
            from++;
        }
        while (from < until && isFilling(characters[until - 1])) {
            until--;
        }
        return new String(characters, from, until - from);
    }

    /** Most texts have nothing around them. */
    private static boolean isBare(String text) {
        return text.isEmpty() || !isFilling(text.codePointAt(0)) && !isFilling(text.codePointBefore(text.length()));
    }

    private static boolean isFilling(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static boolean isRefused(int character) {
        return Character.isISOControl(character)
                || (character >= 0x200B && character <= 0x200F)
                || (character >= 0x2028 && character <= 0x202E)
                || (character >= 0x2060 && character <= 0x206F)
                || (character >= 0xE0000 && character <= 0xE0FFF)
                || BLANK.contains(character)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private static boolean isSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0x180B && character <= 0x180F);
    }

    /** Mongolian letters have forms of their own, and emoji are symbols shown in colour; elsewhere nothing would be seen. */
    private static boolean mayBeSelected(int before, int selector) {
        return selector < 0xFE00
                ? Character.UnicodeBlock.of(before) == Character.UnicodeBlock.MONGOLIAN
                : selector >= 0xFE0E && !Character.isLetter(before) && !isMark(before) && !isFilling(before);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static final class Deserializer extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Deserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = strip(parser.getText());
            if (!isPrintable(text)) {
                throw new Unprintable(parser);
            }
            return text;
        }
    }

    /** Says that, never what, was found. */
    static final class Unprintable extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        Unprintable(JsonParser parser) {
            super(parser, "unprintable characters", String.class);
        }
    }
}
