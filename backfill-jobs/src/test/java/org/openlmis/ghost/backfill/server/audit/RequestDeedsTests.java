package org.openlmis.ghost.backfill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.backfill.audit.Channel;
import org.openlmis.ghost.backfill.audit.Deed;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestDeedsTests {

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/v1/entities/facilities/pause,          API,  pause,    entities/facilities",
        "POST,   /api/v1/jobs/facilities/executions,         API,  launch,   jobs/facilities",
        "POST,   /api/v1/quarantine/retry,                   API,  retry,    quarantine",
        "POST,   /entities/lots/roots/a%3Ab/rederive,        PAGE, rederive, entities/lots/roots/a:b",
        "POST,   /logout,                                    PAGE, logout,   ''",
        "DELETE, /api/v1/executions/7,                       API,  delete,   executions/7"
    })
    void tellsActionAndSubject(
            String method, String path, Channel channel, String action, String subject) {
        Deed deed = RequestDeeds.of(new MockHttpServletRequest(method, path), "ada");

        assertThat(deed.channel()).isEqualTo(channel);
        assertThat(deed.action()).isEqualTo(action);
        assertThat(deed.subject()).isEqualTo(subject);
        assertThat(deed.actor()).isEqualTo("ada");
        assertThat(deed.origin()).isEqualTo("127.0.0.1");
    }

    @Test
    void tellsWhatAPageSendsToTheInterface() {
        MockHttpServletRequest request =
                new MockHttpServletRequest("POST", "/api/v1/entities/lots/pause");
        request.addHeader("HX-Request", "true");

        assertThat(RequestDeeds.of(request, "ada").channel()).isEqualTo(Channel.PAGE);
    }

    @Test
    void keepsParametersButNoSecrets() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.addParameter("from", "landing");
        request.addParameter("_csrf", "4711");
        request.addParameter("Password", "4711");
        request.addParameter("username", "typed into the wrong field");

        assertThat(RequestDeeds.of(request, "ada").parameters())
                .isEqualTo(Map.of("from", "landing"));
    }
}
