package org.guildhall.membership.transfer.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.SettingsCheck;
import org.guildhall.kit.testing.TestCells;
import org.junit.jupiter.api.Test;

class CellKeysTest {

    private static final Map<String, String> WHOLE = Map.of(
            "guildhall.cell-transfer.name", "js",
            "guildhall.cell-transfer.keys", TestCells.keys("js"),
            "guildhall.cell-transfer.cells", TestCells.published("sx", "gd"));

    private static CellKeys keys(String setting, String value) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.put("guildhall.cell-transfer." + setting, value);
        return new CellKeys(SettingsCheck.readAll(CellTransferSettings.class, settings));
    }

    @Test
    void readsTheKeysOfEachCell() {
        CellKeys keys = keys("name", "js");
        assertThat(keys.own().signing()).hasSize(1);
        assertThat(keys.of("gd").orElseThrow().sealing()).hasSize(1);
        assertThat(keys.of("nx")).isEmpty();
    }

    @Test
    void severalKeysOfAKindRead() {
        CellKeys keys = keys("keys", TestCells.keys("js") + ", " + TestCells.keys("js-before"));
        assertThat(keys.own().signing()).hasSize(2);
        assertThat(keys.own().sealing()).hasSize(2);
    }

    @Test
    void isOffWithoutKeysOrAName() {
        CellKeys none = new CellKeys(SettingsCheck.read(CellTransferSettings.class, Map.of()));
        assertThatThrownBy(none::cell).isInstanceOf(ProblemException.class);
        CellKeys nameless = new CellKeys(SettingsCheck.read(
                CellTransferSettings.class, Map.of("guildhall.cell-transfer.keys", TestCells.keys("js"))));
        assertThatThrownBy(nameless::own).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesKeysThatAreNone() {
        String one = TestCells.keys("js").split(",")[0];
        for (String bad : List.of(
                one, "AAAA," + one, "no base64!", TestCells.published("js").substring(3))) {
            assertThatThrownBy(() -> keys("keys", bad)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String bad : List.of("sx", "sx=" + one, "sx=")) {
            assertThatThrownBy(() -> keys("cells", bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** A bean is made when it is first needed: one that hears of the start is made then, and keys that are none stop it. */
    @Test
    void keysAreReadAtTheStart() {
        assertThat(Stream.of(CellKeys.class.getDeclaredMethods())
                        .flatMap(method -> Stream.of(method.getParameters()))
                        .filter(parameter -> parameter.isAnnotationPresent(Observes.class))
                        .map(Parameter::getType))
                .contains(StartupEvent.class);
    }
}
