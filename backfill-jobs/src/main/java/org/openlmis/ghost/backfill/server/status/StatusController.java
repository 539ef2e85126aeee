package org.openlmis.ghost.backfill.server.status;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The state of the whole system: one document, or as it changes. */
@RestController
@RequestMapping("/api/v1/status")
final class StatusController {

    private final SystemStatusReader status;
    private final StatusBroadcast broadcast;

    StatusController(SystemStatusReader status, StatusBroadcast broadcast) {
        this.status = status;
        this.broadcast = broadcast;
    }

    @GetMapping
    SystemStatus read() {
        return status.read();
    }

    /** Server-sent events: {@code status} with the document, every two seconds. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() {
        return broadcast.subscribe();
    }
}
