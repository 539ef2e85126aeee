package org.openlmis.ghost.landing;

/**
 * A row was landed by somebody else between looking at its former state and merging it, so that it
 * is not known what the merge changed: roll back and land again.
 */
public final class LandedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LandedMeanwhileException(String table) {
        super("rows of landing.%s were landed by somebody else meanwhile".formatted(table));
    }
}
