package org.guildhall.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/contests",
                "/contests/",
                "/schemas/a.v1.json",
                "/q/openapi.json",
                "/a/.b",
                "/a/...",
                "/%E7%8E%8B"
            })
    void readsWhatMeansOneThing(String path) {
        assertThat(RequestTargets.isPlain(path)).isTrue();
        assertThat(RequestTargets.isDecodable(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x/../q/metrics",
                "/x/%2e%2e/q/metrics",
                "/x/.%2E/q/metrics",
                "/..",
                "/x/.",
                "/./x",
                "//q/metrics",
                "/x//y",
                "/x;a=b/y",
                "/x%3Ba",
                "/x\\y",
                "/x%5cy",
                "/x%2Fy",
                "/..%2fq"
            })
    void refusesWhatCouldBeReadInMoreThanOneWay(String path) {
        assertThat(RequestTargets.isPlain(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%", "/%z", "/%zz", "/%2", "/a?b=%", "/a?b=%ff", "/a?b=%E7%8E", "/a?b=%C0%80", "/%ED%A0%80"})
    void refusesEscapesThatStandForNothing(String target) {
        assertThat(RequestTargets.isDecodable(target)).isFalse();
    }

    @Test
    void findsControlCharacters() {
        assertThat(RequestTargets.withControlCharacters("/a?b=%00&c=1&d=%7f")).containsExactly("/b", "/d");
        assertThat(RequestTargets.withControlCharacters("/a%0a?b=%00")).containsExactly("", "/b");
        assertThat(RequestTargets.withControlCharacters("/a?b=%20%E7")).isEmpty();
    }
}
