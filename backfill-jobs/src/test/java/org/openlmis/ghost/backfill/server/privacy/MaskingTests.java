package org.openlmis.ghost.backfill.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskingTests {

    private final Masking masking = new Masking(() -> false);

    @Test
    void hidesPersonalColumnsWhateverTheTable() {
        assertThat(masking.row("users", Map.of("email", "ada@example.org", "id", "7")))
                .containsEntry("email", Masking.HIDDEN)
                .containsEntry("id", "7");
        assertThat(masking.value("facilities", "mainphone", "0123")).isEqualTo(Masking.HIDDEN);
        assertThat(masking.value("facilities", "name", "Clinic")).isEqualTo("Clinic");
        assertThat(masking.value("users", "email", null)).isNull();
    }

    @Test
    void hidesPersonalValuesInsideAJsonColumn() {
        assertThat(
                        masking.value(
                                "referencedata.facilities",
                                "extradata",
                                "{\"v2\": {\"mainPhone\": \"0123\", \"sdp\": true}}"))
                .isEqualTo("{\"v2\":{\"mainPhone\":\"•••\",\"sdp\":true}}");
        assertThat(masking.value("facilities", "comment", "{Clinic")).isEqualTo("{Clinic");
    }

    @Test
    void hidesFreeTextAboutPeople() {
        assertThat(masking.message("users", "Key (email)=(ada@example.org) already exists"))
                .isEqualTo(Masking.HIDDEN);
        assertThat(masking.message("facilities", "no code")).isEqualTo("no code");
    }

    @Test
    void hidesPersonalValuesInsideAnEvent() {
        assertThat(event("{\"op\":\"u\",\"after\":{\"id\":7,\"username\":\"ada\",\"fax\":null}}"))
                .isEqualTo("{\"op\":\"u\",\"after\":{\"id\":7,\"username\":\"•••\",\"fax\":null}}");
    }

    @Test
    void hidesAnEventAsAWholeThatNobodyCanRead() {
        assertThat(event("username=ada")).isEqualTo(Masking.HIDDEN);
        assertThat(event("\"ada\"")).isEqualTo(Masking.HIDDEN);
        assertThat(masking.event("users", null)).isNull();
    }

    @Test
    void showsEverythingToThoseWhoMayRead() {
        Masking open = new Masking(() -> true);
        assertThat(open.value("users", "email", "ada@example.org")).isEqualTo("ada@example.org");
        assertThat(open.message("users", "ada")).isEqualTo("ada");
    }

    private String event(String json) {
        return String.valueOf(masking.event("users", json.getBytes(StandardCharsets.UTF_8)));
    }
}
