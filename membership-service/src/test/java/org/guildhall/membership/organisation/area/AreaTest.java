package org.guildhall.membership.organisation.area;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AreaTest {

    @Test
    void listsProvincesPrefecturesAndCounties() {
        get("/areas")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=3600"))
                .body("items.size()", equalTo(34))
                .body("items[0].code", equalTo("110000"));
        get("/areas?parent=320000").then().body("items.size()", equalTo(13));
        get("/areas?parent=110000").then().body("items.code", contains("110100"));
        get("/areas?parent=110100")
                .then()
                .body("items.code", hasItems("110101", "110108"))
                .body("items.code", not(hasItem("110103")));
        get("/areas?parent=110199").then().statusCode(404);
        get("/areas?parent=11").then().statusCode(400);
    }

    @Test
    void retiredCodesTellWhenTheyStoodAndWhatTookTheirPlace() {
        get("/areas?parent=110100&retired=true")
                .then()
                .body("items.find { it.code == '110103' }.name", equalTo("崇文区"))
                .body("items.find { it.code == '110103' }.validUntil", startsWith("2009"))
                .body("items.find { it.code == '110103' }.successor", equalTo("110101"));
    }

    @Test
    void everyAreaLiesInOneOfTheTableAndEverySuccessorStandsInIt() {
        Set<String> seen = new HashSet<>();
        descend(null, seen);
        assertThat(seen).hasSize(3_742);
    }

    private static void descend(String parent, Set<String> seen) {
        for (Area area : Areas.within(parent)) {
            assertThat(seen.add(area.code())).as(area.code()).isTrue();
            assertThat(area.isRetired() || area.successor().isEmpty())
                    .as(area.code())
                    .isTrue();
            assertThat(List.of(area.successor().flatMap(Areas::find).isPresent()))
                    .as(area.code())
                    .contains(area.successor().isPresent());
            descend(area.code(), seen);
        }
    }
}
