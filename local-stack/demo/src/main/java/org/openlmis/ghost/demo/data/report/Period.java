package org.openlmis.ghost.demo.data.report;

import java.time.LocalDateTime;

/**
 * A period of a schedule.
 *
 * @param id its primary key
 * @param end its last second
 * @param months its length, at least 1
 */
public record Period(int id, int schedule, LocalDateTime end, int months) {}
