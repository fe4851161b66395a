package org.guildhall.kit.values;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.guildhall.kit.problem.FieldErrors;

/**
 * Refuses decimals of more digits than any mark, weight or sum has. Eleven characters such as {@code 1e999999999} are a number
 * of a gigabyte to whoever adds or writes it.
 */
@SuppressWarnings("serial") // deserialisers are never serialised
final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {

    private static final int MOST_DIGITS = 18;

    BoundedDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal read = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
        if (Math.abs((long) read.scale()) > MOST_DIGITS || read.precision() > MOST_DIGITS) {
            throw FieldErrors.outOfRange(parser);
        }
        return read;
    }
}
