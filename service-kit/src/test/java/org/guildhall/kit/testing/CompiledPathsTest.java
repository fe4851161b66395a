package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompiledPathsTest {

    private static final String LETTERS = "{\"letters\":[{\"name\":\"a\",\"rank\":1},{\"name\":\"b\",\"rank\":2}]}";

    @BeforeAll
    static void install() {
        new CompiledPaths().beforeClass(CompiledPathsTest.class);
    }

    @Test
    void compilesAPathOnceAndReadsEachDocument() {
        int before = CompiledPaths.count();
        for (String name : new String[] {"a", "c", "d"}) {
            JsonPath letters = JsonPath.from(LETTERS.replace("\"a\"", "\"" + name + "\""));
            assertThat(letters.getString("letters.find { it.rank == 1 }.name")).isEqualTo(name);
        }
        assertThat(CompiledPaths.count()).isEqualTo(before + 1);
    }
}
