package org.openlmis.ghost.backfill.server.security;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.audit.Deed;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is looking, for what a page or a document shows. Answers for the request of the calling
 * thread; a thread without a request is nobody, who may do nothing.
 */
public final class Viewers {

    private static final String OPERATOR = "ROLE_" + Role.OPERATOR;

    /** Whether the caller may see persons' names, addresses and numbers in v2 rows. */
    public boolean mayReadPersonalData() {
        return mayAct();
    }

    /** Whether the caller may do what changes something. */
    public boolean mayAct() {
        Authentication caller = caller();
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(granted -> OPERATOR.equals(granted.getAuthority()));
    }

    /** Whether anybody signed in. */
    public boolean isSignedIn() {
        return caller() != null;
    }

    /** The name the caller signed in with. */
    public String name() {
        Authentication caller = caller();
        return caller == null ? Deed.STRANGER : caller.getName();
    }

    private static @Nullable Authentication caller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken ? null : caller;
    }
}
