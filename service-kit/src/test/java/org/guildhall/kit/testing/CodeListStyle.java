package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What code lists must be: complete, in the order of the document, and with words in both languages. */
public final class CodeListStyle {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private CodeListStyle() {}

    /** What is missing in the lists of the service under test, in words. */
    public static List<String> findings() {
        JsonNode lists = HttpCalls.parse(
                HttpCalls.send("GET", "/code-lists", Map.of(), null).body());
        return findings(HttpCalls.openApi(), lists.path("items"));
    }

    static List<String> findings(JsonNode document, JsonNode lists) {
        List<String> faults = new ArrayList<>();
        Map<String, List<String>> known = new HashMap<>();
        for (JsonNode list : lists) {
            String name = list.path("name").asText();
            List<String> codes = new ArrayList<>();
            check(name, list.path("title"), faults);
            for (JsonNode code : list.path("codes")) {
                codes.add(code.path("code").asText());
                check(name + " " + code.path("code").asText(), code.path("title"), faults);
            }
            known.put(name, codes);
        }
        document.at("/components/schemas").fields().forEachRemaining(schema -> {
            List<String> codes = new ArrayList<>();
            schema.getValue().path("enum").forEach(code -> codes.add(code.asText()));
            if (!codes.isEmpty() && !codes.equals(known.get(schema.getKey()))) {
                faults.add(schema.getKey() + ": " + codes + " in the document, " + known.get(schema.getKey())
                        + " in the list");
            }
        });
        return faults;
    }

    private static void check(String what, JsonNode title, List<String> faults) {
        String english = title.path("en").asText();
        if (!CHINESE.matcher(title.path("zh").asText()).find()) {
            faults.add(what + " has no Chinese title");
        }
        if (english.isBlank() || CHINESE.matcher(english).find()) {
            faults.add(what + " has no English title");
        }
    }
}
