package org.guildhall.kit.values;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.io.IOException;

/**
 * Takes null for a number or boolean that can't be null as a wrong type, not as zero or false; what is left out is still that.
 * Jackson's own setting makes no difference between the two.
 */
@SuppressWarnings("serial") // deserialisers are never serialised
final class PresentPrimitive<T> extends StdScalarDeserializer<T> {

    private final JsonDeserializer<T> reader;

    @SuppressWarnings("unchecked") // each primitive has the reader of its own type
    PresentPrimitive(Class<T> primitive) {
        super(primitive);
        reader = (JsonDeserializer<T>) NumberDeserializers.find(primitive, primitive.getName());
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return reader.deserialize(parser, context);
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    @Override
    public T getNullValue(DeserializationContext context) throws JsonMappingException {
        return context.reportInputMismatch(this, "null for a primitive");
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
        return reader.getNullValue(context);
    }
}
