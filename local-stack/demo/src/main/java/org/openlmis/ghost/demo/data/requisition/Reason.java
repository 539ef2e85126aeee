package org.openlmis.ghost.demo.data.requisition;

/** A reason of losses and adjustments, and whether it adds to stock. */
record Reason(String name, boolean additive) {}
