package org.openlmis.ghost.demo.data.report;

import java.util.List;

/**
 * A facility that reports for a program.
 *
 * @param type key of the facility's type
 * @param nodes who approves: the node of its group, then the nodes above, at least one
 */
public record Reporter(
        int facility,
        String facilityCode,
        int type,
        int program,
        String programCode,
        int schedule,
        List<Integer> nodes) {}
