package org.openlmis.ghost.backfill.server.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.server.resource.Action;

class ActionFormsTests {

    @Test
    void letsTheOperatorTypeTheEntityBeforeItClears() {
        Action action =
                Action.possible(
                        "clear-and-rerun-from-landing",
                        "/api/v1/entities/facilities/rerun?from=landing&clear=true&confirm=facilities");

        ActionForm form = ActionForms.ofEntity(List.of(action), "facilities").get(0);

        assertThat(form.isAsking()).isTrue();
        assertThat(form.danger()).isTrue();
        assertThat(form.href())
                .isEqualTo("/api/v1/entities/facilities/rerun?from=landing&clear=true");
        assertThat(form.fields())
                .singleElement()
                .satisfies(
                        field -> {
                            assertThat(field.name()).isEqualTo("confirm");
                            assertThat(field.pattern()).isEqualTo("facilities");
                        });
    }

    @Test
    void offersAnActionItHasNoWordsForByItsName() {
        Action action = Action.impossible("sing", "/api/v1/x/sing", "it is too late");

        ActionForm form = ActionForms.ofJob(List.of(action), "facilities").get(0);

        assertThat(form.label()).isEqualTo("Sing");
        assertThat(form.isEnabled()).isFalse();
        assertThat(form.reason()).isEqualTo("it is too late");
    }

    @Test
    void actsOnAllOfACode() {
        assertThat(ActionForms.ofCode("quarantine", "facilities", "BAD CODE"))
                .extracting(ActionForm::href)
                .containsExactly(
                        "/api/v1/quarantine/retry?entity=facilities&code=BAD%20CODE",
                        "/api/v1/quarantine/discard?entity=facilities&code=BAD%20CODE");
        assertThat(ActionForms.ofCode("dead-letters", null, "X").get(0).href())
                .isEqualTo("/api/v1/dead-letters/retry?code=X");
    }
}
