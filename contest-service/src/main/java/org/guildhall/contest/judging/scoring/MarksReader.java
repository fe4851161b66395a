package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads stored marks without making a string of each: a stage may have a million of them. */
public final class MarksReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final String[] criteria;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param criteria codes of the stage's marked criteria, in their order */
    public MarksReader(List<String> criteria) {
        this.criteria = criteria.toArray(String[]::new);
        criteria.forEach(criterion -> places.put(criterion, places.size()));
    }

    /**
     * @param stored UTF-8 of a JSON object of criterion to decimal string
     * @throws IllegalStateException for what isn't, or for a criterion the stage doesn't have
     */
    public Marks read(byte[] stored) {
        long[] values = new long[criteria.length];
        Arrays.fill(values, Marks.ABSENT);
        try (JsonParser parser = JSON.createParser(stored)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Integer place = places.get(parser.currentName());
                if (place == null) {
                    throw new IllegalStateException("stored marks of an unknown criterion");
                }
                parser.nextToken();
                values[place] =
                        Thousandths.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            }
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException("stored marks can't be read", e);
        }
        return new Marks(criteria, values);
    }
}
