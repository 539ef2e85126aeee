package org.openlmis.ghost.backfill.server.throttle;

import java.security.Principal;
import org.openlmis.ghost.backfill.throttle.Choice;
import org.openlmis.ghost.backfill.throttle.Throttle;
import org.openlmis.ghost.backfill.throttle.ThrottleState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How gently all loads together treat v2's replica. */
@RestController
@RequestMapping("/api/v1/throttle")
final class ThrottleResource {

    private final Throttle throttle;

    ThrottleResource(Throttle throttle) {
        this.throttle = throttle;
    }

    /** What holds, what was chosen, and who waits for it. */
    @GetMapping
    ThrottleState state() {
        return throttle.state();
    }

    /** Chooses all limits anew, for every process; one that is left out is as configured again. */
    @PutMapping
    ThrottleState choose(@RequestBody Choice choice, Principal operator) {
        throttle.choose(choice, operator.getName());
        return throttle.state();
    }
}
