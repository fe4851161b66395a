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

/**
 * Strings in the services' JSON are stripped, and those with control characters, invisible or direction-changing characters or broken surrogates are refused —
 * PostgreSQL can't store the first kind, and the others make two different names look alike.
 */
@ApplicationScoped
public class PrintableStrings implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("printable-strings").addDeserializer(String.class, new Deserializer()));
    }

    /** Whether the text has none of the refused characters; for text that doesn't come as JSON. */
    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(PrintableStrings::isRefused);
    }

    private static boolean isRefused(int character) {
        return Character.isISOControl(character)
                || (character >= 0x200B && character <= 0x200F)
                || (character >= 0x2028 && character <= 0x202E)
                || (character >= 0x2060 && character <= 0x206F)
                || character == 0xFEFF
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
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
            String text = parser.getText().strip();
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
