package org.openlmis.ghost.demo.data.people;

/**
 * Numbers of rows about users.
 *
 * @param users at least 12, so that every flaw finds its user
 * @param roles at least 8, at most as many as {@link Roles} knows
 * @param programs how many programs there are to play a role in
 * @param nodes how many supervisory nodes there are to play a role at
 */
public record People(int users, int roles, int programs, int nodes) {}
